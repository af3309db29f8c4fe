import { randomUUID } from 'node:crypto';
import express, { Router } from 'express';
import { isRecord, type StoredConversation } from './conversations.ts';
import { answerPreflightOf } from './cors.ts';
import { ApiError } from './errors.ts';
import { requireVersion } from './request.ts';

/** How the local assistant talks to customers, in the place of the actions that IBM's would run. */
export interface Dialog {
  /** Makes what opens the conversation of a new session, and the key that a web chat hands over. */
  open(): { readonly sessionId: string; readonly bearer: string; readonly sessionHistoryKey: string };
  /** The items of the answer; '' is what a web chat sends to be welcomed. */
  answer(text: string): readonly object[];
}

/** The sessions of IBM's v2 API. */
const SESSIONS_PATH = '/v2/assistants/:environment/sessions';

/**
 * What a customer's page asks: a session, and an answer for each message. Both sides of the conversation are kept in the
 * form in which the notes tell them. Source of the paths and bodies: IBM's v2 API, "Create a session" and "Send user
 * input". That a session comes with its session history key is this service's own way: IBM hands the key to its web chat.
 * @param add stores the conversation of a new session
 */
export function sessionsApi(dialog: Dialog, add: (conversation: StoredConversation) => void): Router {
  const router = Router();
  const open = new Map<string, unknown[]>();
  router.use(SESSIONS_PATH, answerPreflightOf('POST'));
  router.post(SESSIONS_PATH, (request, response) => {
    requireVersion(request);
    const { sessionId, bearer, sessionHistoryKey } = dialog.open();
    const entries: unknown[] = [];
    open.set(sessionId, entries);
    add({ sessionId, bearer, history: { notes: [{ type: 'HISTORY', body: entries }] } });
    response.status(201).json({ session_id: sessionId, session_history_key: sessionHistoryKey });
  });
  router.post(`${SESSIONS_PATH}/:session/message`, express.json(), (request, response) => {
    requireVersion(request);
    const entries = open.get(request.params.session);
    if (entries === undefined) {
      throw new ApiError(404, 'Invalid Session');
    }
    const asked = request.body as unknown;
    const question = messageOf(asked);
    const answer = {
      id: randomUUID(),
      request_id: question.id,
      output: { generic: dialog.answer(question.input.text) },
      context: {}
    };
    entries.push(entryOf(question), entryOf(answer));
    response.json(answer);
  });
  return router;
}

interface CustomersMessage {
  readonly id: string;
  readonly input: { readonly text: string };
}

/** @throws ApiError 400 for a body that is no message of a customer's */
function messageOf(value: unknown): CustomersMessage {
  const { id = randomUUID(), input } = isRecord(value) ? value : {};
  if (!isRecord(input) || typeof input.text !== 'string') {
    throw new ApiError(400, 'A message needs input.text', { path: 'input.text' });
  }
  return { ...(value as object), id: String(id), input: { ...input, text: input.text } };
}

/** A message as the notes have it, with the time at which it came. */
function entryOf(message: object): object {
  const now = new Date();
  const history = 'history' in message && isRecord(message.history) ? message.history : {};
  return { message: { ...message, history: { timestamp: now.getTime(), ...history } }, time: now.toISOString() };
}
