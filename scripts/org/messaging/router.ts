import { json, Router, type Request, type RequestHandler, type Response } from 'express';
import { allowAnyOrigin } from '../service/cors.ts';
import { fileIn, readForm } from '../service/multipart.ts';
import type { Conversation } from './conversation.ts';
import type { Customer, MessageBody, MessagingDesk } from './desk.ts';

const API = '/iamessage/api/v2';
const LOWER_CASE_UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The REST API of Messaging for In-App and Web, version 2, on the SCRT host. Source of its rules: the API's reference.
 */
export function messagingRouter(desk: MessagingDesk): Router {
  const router = Router();
  const faulty = (name: string): RequestHandler => desk.faults.hit(name);
  router.use(['/iamessage', '/eventrouter'], allowAnyOrigin);
  router.get('/eventrouter/v1/sse', faulty('sse'), forCustomer(desk, subscribe));
  const api = Router();
  api.post('/conversation/:id/file', faulty('file'), forConversation(desk, receiveFile));
  api.use(json());
  api.post('/authorization/unauthenticated/access-token', faulty('access-token'), issueToken(desk));
  api.get(
    '/authorization/continuation-access-token',
    faulty('continuation-access-token'),
    forCustomer(desk, (customer, _request, response) => sendToken(response, desk.issueToken(customer)))
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
  api.post('/conversation/:id/entry', faulty('entry'), forConversation(desk, receiveEntry));
  api.post('/conversation/:id/acknowledge-entries', forConversation(desk, receiveReceipts));
  api.delete(['/conversation/:id/session', '/conversation/:id'], faulty('end'), forConversation(desk, endSession));
  router.use(API, api);
  return router;
}

type ForCustomer = (customer: Customer, request: Request, response: Response) => void;
type ForConversation = (conversation: Conversation, request: Request, response: Response) => void | Promise<void>;

function issueToken(desk: MessagingDesk): RequestHandler {
  return ({ body }, response) => {
    const { orgId, esDeveloperName, capabilitiesVersion, platform } = body as Record<string, unknown>;
    if (!desk.knows(orgId, esDeveloperName) || capabilitiesVersion !== '1' || platform !== 'Web') {
      response.status(400).json({ message: 'Unknown organization or deployment' });
    } else {
      sendToken(response, desk.issueToken());
    }
  };
}

function sendToken(response: Response, { token, lastId }: { token: string; lastId: number }): void {
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

function subscribe({ events }: Customer, request: Request, response: Response): void {
  if (request.get('x-org-id')?.length !== 15) {
    response.status(400).json({ message: 'X-Org-Id has 15 characters' });
    return;
  }
  events.subscribe(response, Number(request.get('last-event-id') ?? 0));
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

const receiveFile: ForConversation = async (conversation, request, response) => {
  const form = await readForm(request);
  const file = fileIn(form, 'fileData');
  if (!file || !form.has('messageEntry')) {
    response.status(400).json({ message: 'messageEntry and fileData are needed' });
    return;
  }
  conversation.receiveFile(file);
  response.status(202).json({ conversationEntries: [] });
};

const receiveEntry: ForConversation = (conversation, { body }, response) => {
  conversation.isCustomerTyping = (body as Record<string, unknown>)['entryType'] === 'TypingStartedIndicator';
  response.status(202).end();
};

const receiveReceipts: ForConversation = (conversation, { body }, response) => {
  const { acks } = body as { acks: { entryType: string; conversationEntryId: string }[] };
  acks.forEach(({ entryType, conversationEntryId }) => conversation.addReceipts(entryType, [conversationEntryId]));
  response.status(202).end();
};

const endSession: ForConversation = (conversation, _request, response) => {
  conversation.endByCustomer();
  response.status(204).end();
};
