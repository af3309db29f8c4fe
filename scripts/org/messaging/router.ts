import { json, Router, type Request, type RequestHandler, type Response } from 'express';
import { customersPages } from '../service/cors.ts';
import { fileIn, readForm } from '../service/multipart.ts';
import type { Conversation } from './conversation.ts';
import type { Customer, MessageBody, MessagingDesk } from './desk.ts';

const API = '/iamessage/api/v2';
const LOWER_CASE_UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The Messaging for In-App and Web API, version 2, on the SCRT host. Source of its rules: the API's reference. */
export function messagingRouter(desk: MessagingDesk): Router {
  const router = Router();
  const faulty = (name: string): RequestHandler => desk.faults.hit(name);
  router.use(['/iamessage', '/eventrouter'], customersPages);
  router.get('/eventrouter/v1/sse', faulty('sse'), forCustomer(desk, follow));
  const api = Router();
  api.post('/conversation/:id/file', faulty('file'), forConversation(desk, takeFile));
  api.use(json());
  api.post('/authorization/unauthenticated/access-token', faulty('access-token'), openAccess(desk));
  api.get(
    '/authorization/continuation-access-token',
    faulty('continuation-access-token'),
    forCustomer(desk, (customer, _request, response) => answerAccess(response, desk.openAccess(customer)))
  );
  api.post(
    '/conversation',
    faulty('conversation'),
    forCustomer(desk, (customer, request, response) => create(desk, customer, request, response))
  );
  api.post(
    '/conversation/:id/message',
    faulty('message'),
    forConversation(desk, (conversation, { body }, response) => {
      desk.receive(conversation, body as MessageBody);
      response.status(202).json({ conversationEntries: [{ id: (body as MessageBody).message?.id }] });
    })
  );
  api.post('/conversation/:id/entry', faulty('entry'), forConversation(desk, takeEntry));
  api.post('/conversation/:id/acknowledge-entries', forConversation(desk, takeReceipts));
  api.delete(['/conversation/:id/session', '/conversation/:id'], faulty('end'), forConversation(desk, end));
  router.use(API, api);
  return router;
}

type ForCustomer = (customer: Customer, request: Request, response: Response) => void;
type ForConversation = (conversation: Conversation, request: Request, response: Response) => void | Promise<void>;

function openAccess(desk: MessagingDesk): RequestHandler {
  return ({ body }, response) => {
    const { orgId, esDeveloperName, capabilitiesVersion, platform } = body as Record<string, unknown>;
    if (!desk.knows(orgId, esDeveloperName) || capabilitiesVersion !== '1' || platform !== 'Web') {
      response.status(400).json({ message: 'Unknown organization or deployment' });
    } else {
      answerAccess(response, desk.openAccess());
    }
  };
}

function answerAccess(response: Response, { token, lastId }: { token: string; lastId: number }): void {
  response.json({ accessToken: token, lastEventId: String(lastId), context: { deviceId: 'web', configuration: {} } });
}

function forCustomer(desk: MessagingDesk, act: ForCustomer): RequestHandler {
  return (request, response) => {
    const token = /^Bearer (.+)$/.exec(request.get('authorization') ?? '')?.[1] ?? '';
    const customer = desk.customerOf(token);
    if (customer) {
      act(customer, request, response);
    } else {
      response.status(401).json({ message: 'Jwt is expired' });
    }
  };
}

function forConversation(desk: MessagingDesk, act: ForConversation): RequestHandler<{ id: string }> {
  return (request, response, next) => {
    const answer: ForCustomer = () => {
      const conversation = desk.find(request.params.id);
      if (conversation) {
        Promise.resolve(act(conversation, request as Request, response)).catch(next);
      } else {
        response.status(404).json({ message: 'No such conversation' });
      }
    };
    void forCustomer(desk, answer)(request as Request, response, next);
  };
}

function follow({ events }: Customer, request: Request, response: Response): void {
  if (request.get('x-org-id')?.length !== 15) {
    response.status(400).json({ message: 'X-Org-Id has 15 characters' });
    return;
  }
  events.follow(response, Number(request.get('last-event-id') ?? 0));
}

function create(desk: MessagingDesk, customer: Customer, { body }: Request, response: Response): void {
  const { conversationId } = body as Record<string, unknown>;
  if (typeof conversationId !== 'string' || !LOWER_CASE_UUID.test(conversationId)) {
    response.status(400).json({ message: 'conversationId is a lower-case UUID' });
    return;
  }
  desk.create(conversationId, customer);
  response.status(201).end();
}

const takeFile: ForConversation = async (conversation, request, response) => {
  const form = await readForm(request);
  const file = fileIn(form, 'fileData');
  if (!file || !form.has('messageEntry')) {
    response.status(400).json({ message: 'messageEntry and fileData are needed' });
    return;
  }
  conversation.fileReceived(file);
  response.status(202).json({ conversationEntries: [] });
};

const takeEntry: ForConversation = (conversation, { body }, response) => {
  conversation.isCustomerTyping = (body as Record<string, unknown>)['entryType'] === 'TypingStartedIndicator';
  response.status(202).end();
};

const takeReceipts: ForConversation = (conversation, { body }, response) => {
  const { acks } = body as { acks: { entryType: string; conversationEntryId: string }[] };
  acks.forEach(({ entryType, conversationEntryId }) => conversation.acknowledged(entryType, [conversationEntryId]));
  response.status(202).end();
};

const end: ForConversation = (conversation, _request, response) => {
  conversation.left();
  response.status(204).end();
};
