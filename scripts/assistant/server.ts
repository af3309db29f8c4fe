import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Express, RequestHandler, Router } from 'express';
import { controlApi } from './control.ts';
import type { StoredConversation } from './conversations.ts';
import { allowAnyOrigin, answerPreflightOf } from './cors.ts';
import { answerErrors, ApiError } from './errors.ts';
import { answerFaults, FaultBook } from './faults.ts';
import { answerLogs, LOGS_PATH, sessionOfLogs } from './logs.ts';
import { answerNotes, NOTES_PATH } from './notes.ts';
import { RequestLog } from './requestLog.ts';
import { sessionsApi, type Dialog } from './sessions.ts';

/** The token of a session of 2020 can be longer than 100,000 characters, and Node's own limit for headers is 16 KB. */
const MAX_HEADER_BYTES = 512 * 1024;

export interface AssistantOptions {
  /** 0, the default, takes any free port */
  port?: number;
  conversations: readonly StoredConversation[];
  /** What it says to customers; without it there are no sessions to be had. */
  dialog?: Dialog | undefined;
  /** the clock by which cursors die, in milliseconds since 1970; by default the real one */
  now?: () => number;
}

export interface AssistantServer {
  /** origin, without a slash at the end */
  url: string;
  /** Stores one more conversation, in the place of the one with the same session id; its fault counts from zero. */
  add(conversation: StoredConversation): void;
  /** Ends the server and all its connections. */
  close(): Promise<void>;
}

interface State {
  conversations: Map<string, StoredConversation>;
  faults: FaultBook;
  requests: RequestLog;
  sessions: Router;
  now: () => number;
}

/**
 * Starts the local assistant service on the loopback interface, an origin of its own.
 * @throws Error (a rejected promise) when the port is taken
 */
export async function startAssistant(options: AssistantOptions): Promise<AssistantServer> {
  const conversations = new Map<string, StoredConversation>();
  const faults = new FaultBook();
  const requests = new RequestLog(() => [...conversations.values()].map(({ bearer }) => bearer));
  const add = (conversation: StoredConversation): void => {
    conversations.set(conversation.sessionId, conversation);
    faults.set(conversation.sessionId, conversation.fault);
  };
  options.conversations.forEach(add);

  const sessions = options.dialog ? sessionsApi(options.dialog, add) : express.Router();
  const app = assemble({ conversations, faults, requests, sessions, now: options.now ?? Date.now });
  const server = http.createServer({ maxHeaderSize: MAX_HEADER_BYTES }, app);
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, add, close: () => close(server) };
}

function assemble({ conversations, faults, requests, sessions, now }: State): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(setCommonHeaders);
  app.use('/control', controlApi(faults, requests), answerNotFound);
  app.use(requests.record, allowAnyOrigin);
  app.all(
    NOTES_PATH,
    answerFaults(faults, 'notes', ({ params }) => (typeof params.session === 'string' ? params.session : undefined))
  );
  app.all(LOGS_PATH, answerFaults(faults, 'logs', sessionOfLogs));
  app.use(sessions);
  app.use(answerPreflightOf('GET'));
  app.get('/', (_request, response) => {
    response.type('text').send('Local assistant service\n');
  });
  app.get(NOTES_PATH, answerNotes(conversations));
  app.get(LOGS_PATH, answerLogs(conversations, now));
  app.use(answerNotFound, answerErrors);
  return app;
}

const setCommonHeaders: RequestHandler = (request, response, next) => {
  const transaction = request.get('x-global-transaction-id') ?? '';
  response.setHeader('X-Global-Transaction-ID', /^[\w-]{1,64}$/.test(transaction) ? transaction : randomUUID());
  response.setHeader('Cache-Control', 'no-store');
  next();
};

const answerNotFound: RequestHandler = () => {
  throw new ApiError(404, 'Not found');
};

async function close(server: http.Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
