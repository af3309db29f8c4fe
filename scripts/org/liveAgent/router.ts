import { json, Router, type Request, type RequestHandler, type Response } from 'express';
import { allowAnyOrigin } from '../service/cors.ts';
import { fileIn, readForm } from '../service/multipart.ts';
import type { Chat } from './chat.ts';
import type { ChasitorInit, LiveAgentDesk } from './desk.ts';
import type { Visitor } from './visitor.ts';

const CLIENT_POLL_TIMEOUT = 40;
const LOWEST_VERSION = 47;

/** The Live Agent REST API below /chat/rest. Source of its rules: "Chat REST API Developer Guide". */
export function liveAgentRouter(desk: LiveAgentDesk): Router {
  const router = Router();
  const faulty = (noun: string): RequestHandler => desk.faults.hit(noun);
  router.use(allowAnyOrigin);
  router.post('/upload', faulty('upload'), receiveFile(desk));
  router.use(json(), checkVersion);
  router.get('/Visitor/Availability', faulty('Availability'), answerAvailability(desk));
  router.get('/System/SessionId', faulty('SessionId'), (_request, response) => {
    const { id, key, affinity } = desk.openSession();
    response.json({ id, key, affinityToken: affinity, clientPollTimeout: CLIENT_POLL_TIMEOUT });
  });
  router.get('/System/Messages', faulty('Messages'), withVisitor(desk, poll));
  router.get('/System/ReconnectSession', faulty('ReconnectSession'), reconnect(desk));
  router.post('/Chasitor/ChasitorResyncState', (_request, response) => response.send('OK'));
  router.post(
    '/Chasitor/ChasitorInit',
    faulty('ChasitorInit'),
    withVisitor(
      desk,
      inSequence((visitor, request) => init(desk, visitor, request))
    )
  );
  for (const [noun, act] of Object.entries(NOUNS)) {
    const post = inSequence((visitor, request) => withChat(desk, visitor, (chat) => act(chat, request.body as Body)));
    router.post(`/Chasitor/${noun}`, faulty(noun), withVisitor(desk, post));
  }
  return router;
}

type Body = Readonly<Record<string, unknown>>;
type ForVisitor = (visitor: Visitor, request: Request, response: Response) => void;

/**
 * Processes a request.
 * @returns the status of the response; 202 is a success
 */
type Act = (visitor: Visitor, request: Request) => number;

const NOUNS: Readonly<Record<string, (chat: Chat, body: Body) => void>> = {
  ChatMessage: (chat, { text }) => chat.receiveMessage(String(text)),
  ChatEnd: (chat) => chat.endByVisitor(),
  ChasitorTyping: (chat) => {
    chat.isCustomerTyping = true;
  },
  ChasitorNotTyping: (chat) => {
    chat.isCustomerTyping = false;
  }
};

const checkVersion: RequestHandler = (request, response, next) => {
  if (Number(request.get('x-liveagent-api-version')) >= LOWEST_VERSION) {
    next();
  } else {
    response.status(400).send('Missing or unsupported X-LIVEAGENT-API-VERSION');
  }
};

function answerAvailability(desk: LiveAgentDesk): RequestHandler {
  return ({ query }, response) => {
    if (!desk.knows(query['org_id'], query['deployment_id'])) {
      response.status(400).send('Unknown organization or deployment');
      return;
    }
    const list = query['Availability.ids'];
    const ids = typeof list === 'string' ? list.replace(/[[\]]/g, '').split(',') : [];
    // a button that is not available has no isAvailable
    const results = ids.map((id) => ({ id, ...(desk.isAvailable(id) && { isAvailable: true }) }));
    response.json({ messages: [{ type: 'Availability', message: { results } }] });
  };
}

/** Answers 403 without a session, and 503 for the affinity token of another server. */
function withVisitor(desk: LiveAgentDesk, act: ForVisitor): RequestHandler {
  return (request, response) => {
    const visitor = desk.visitorOf(request.get('x-liveagent-session-key') ?? '');
    if (!visitor) {
      response.status(403).send('Session is not valid');
    } else if (request.get('x-liveagent-affinity') !== visitor.affinity) {
      response.status(503).send('Invalid Affinity Token');
    } else {
      act(visitor, request, response);
    }
  };
}

function inSequence(act: Act): ForVisitor {
  return (visitor, request, response) => {
    const number = Number(request.get('x-liveagent-sequence'));
    const taken = visitor.acceptSequence(number);
    if (typeof taken === 'object') {
      response.status(409).send(`Out of sync Ack. Expected ${number}. Actual ${taken.actual}`);
      return;
    }
    const status = taken === 'known' ? 202 : act(visitor, request);
    response.status(status).send(status === 202 ? 'OK' : '');
  };
}

function init(desk: LiveAgentDesk, visitor: Visitor, request: Request): number {
  const body = request.body as ChasitorInit;
  if (!desk.knows(body.organizationId, body.deploymentId)) {
    return 400;
  }
  desk.startChat(visitor, body, `${request.protocol}://${request.get('host')}${request.baseUrl}/upload`);
  return 202;
}

/** Answers 500 before ChasitorInit, as the real service does. */
function withChat(desk: LiveAgentDesk, visitor: Visitor, act: (chat: Chat) => void): number {
  const chat = desk.chatOf(visitor);
  if (chat) {
    act(chat);
  }
  return chat ? 202 : 500;
}

function poll(visitor: Visitor, request: Request, response: Response): void {
  if (!visitor.poll(Number(request.query['ack'] ?? -1), response)) {
    response.status(409).send('Duplicate long poll');
  }
}

function reconnect(desk: LiveAgentDesk): RequestHandler {
  return (request, response) => {
    const visitor = desk.visitorOf(request.get('x-liveagent-session-key') ?? '');
    if (!visitor) {
      response.status(403).send('Session is not valid');
      return;
    }
    visitor.reconnected();
    const message = { resetSequence: true, affinityToken: visitor.affinity };
    response.json({ messages: [{ type: 'ReconnectSession', message }] });
  };
}

function receiveFile(desk: LiveAgentDesk): RequestHandler {
  return async (request, response) => {
    const { chatKey, fileToken } = request.query;
    const chat = desk.chats().find(({ id }) => id === chatKey);
    const file = fileIn(await readForm(request), 'file');
    if (!chat || !file || chat.fileToken === undefined || chat.fileToken !== fileToken) {
      response.status(403).send('No file was asked for');
      return;
    }
    chat.receiveFile(file);
    response.send('OK');
  };
}
