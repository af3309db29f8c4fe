import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Express, RequestHandler, Router } from 'express';
import { controlApi } from './control.ts';
import type { StoredConversation } from './conversations.ts';
import { allowAnyOrigin, answerPreflightOf } from './cors.ts';
import { errorHandler, ApiError } from './errors.ts';
import { faultHandler, FaultRegistry } from './faults.ts';
import { logsHandler, LOGS_PATH, sessionIdOfLogs } from './logs.ts';
import { notesHandler, NOTES_PATH } from './notes.ts';
import { RequestLog } from './requestLog.ts';
import { sessionsApi, type Dialog } from './sessions.ts';

/**
 * Tokens can be longer than 100,000 characters (IBM's design of 2020); Node's default limit for all headers is 16 KB.
 */
const MAX_HEADER_BYTES = 512 * 1024;

export interface AssistantOptions {
  /** 0, the default, selects a free port. */
  port?: number;
  conversations: readonly StoredConversation[];
  /** The answers to customers; without it, the sessions API is not served. */
  dialog?: Dialog | undefined;
  /** The clock for the life of cursors, in milliseconds since 1970; `Date.now` by default. */
  now?: () => number;
}

export interface AssistantServer {
  /** The origin, without a trailing slash. */
  url: string;
  /** Adds a conversation, or replaces the one with the same session id. The count of its fault starts at zero. */
  add(conversation: StoredConversation): void;
  /** Closes the server and all its connections. */
  close(): Promise<void>;
}

interface State {
  conversations: Map<string, StoredConversation>;
  faults: FaultRegistry;
  requests: RequestLog;
  sessions: Router;
  now: () => number;
}

/**
 * Starts the local assistant service on the loopback interface.
 * @throws Error when the port is in use
 */
export async function startAssistant(options: AssistantOptions): Promise<AssistantServer> {
  const conversations = new Map<string, StoredConversation>();
  const faults = new FaultRegistry();
  const requests = new RequestLog(() => [...conversations.values()].map(({ bearer }) => bearer));
  const add = (conversation: StoredConversation): void => {
    conversations.set(conversation.sessionId, conversation);
    faults.set(conversation.sessionId, conversation.fault);
  };
  options.conversations.forEach(add);

  const sessions = options.dialog ? sessionsApi(options.dialog, add) : express.Router();
  const app = createApp({ conversations, faults, requests, sessions, now: options.now ?? Date.now });
  const server = http.createServer({ maxHeaderSize: MAX_HEADER_BYTES }, app);
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, add, close: () => close(server) };
}

function createApp({ conversations, faults, requests, sessions, now }: State): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(setCommonHeaders);
  app.use('/control', controlApi(conversations, faults, requests), notFoundHandler);
  app.use(requests.record, allowAnyOrigin);
  app.all(
    NOTES_PATH,
    faultHandler(faults, 'notes', ({ params }) => (typeof params.session === 'string' ? params.session : undefined))
  );
  app.all(LOGS_PATH, faultHandler(faults, 'logs', sessionIdOfLogs));
  app.use(sessions);
  app.use(answerPreflightOf('GET'));
  app.get('/', (_request, response) => {
    response.type('text').send('Local assistant service\n');
  });
  app.get(NOTES_PATH, notesHandler(conversations));
  app.get(LOGS_PATH, logsHandler(conversations, now));
  app.use(notFoundHandler, errorHandler);
  return app;
}

const setCommonHeaders: RequestHandler = (request, response, next) => {
  const transaction = request.get('x-global-transaction-id') ?? '';
  response.setHeader('X-Global-Transaction-ID', /^[\w-]{1,64}$/.test(transaction) ? transaction : randomUUID());
  response.setHeader('Cache-Control', 'no-store');
  next();
};

const notFoundHandler: RequestHandler = () => {
  throw new ApiError(404, 'Not found');
};

async function close(server: http.Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
