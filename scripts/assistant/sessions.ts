import { randomUUID } from 'node:crypto';
import express, { Router } from 'express';
import type { StoredConversation } from './conversations.ts';
import { isRecord } from './json.ts';
import { answerPreflightOf } from './cors.ts';
import { ApiError } from './errors.ts';
import { requireVersion } from './request.ts';

/** Generates the assistant's part of conversations, in place of the actions of a real assistant. */
export interface Dialog {
  /** Creates a session: its id, the token for its notes, and the session history key that the web chat hands over. */
  open(): { readonly sessionId: string; readonly bearer: string; readonly sessionHistoryKey: string };
  /** The items of `output.generic` that answer a text; the web chat sends '' to get the welcome message. */
  answer(text: string): readonly object[];
}

/** The path of sessions in IBM's v2 API. */
const SESSIONS_PATH = '/v2/assistants/:environment/sessions';

/**
 * The customer's side of the v2 API: creates sessions and answers messages. The messages are stored in the form of the
 * notes. Source of paths and bodies: IBM's v2 API, "Create a session" and "Send user input". The session history key in
 * the response of "Create a session" is an addition of this service; IBM's web chat gets it in another way.
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
    const question = parseMessage(request.body);
    const answer = {
      id: randomUUID(),
      request_id: question.id,
      output: { generic: dialog.answer(question.input.text) },
      context: {}
    };
    entries.push(historyItem(question), historyItem(answer));
    response.json(answer);
  });
  return router;
}

interface CustomerMessage {
  readonly id: string;
  readonly input: { readonly text: string };
}

/**
 * Validates a message.
 * @throws ApiError 400 for a body without `input.text`
 */
function parseMessage(value: unknown): CustomerMessage {
  const { id = randomUUID(), input } = isRecord(value) ? value : {};
  if (!isRecord(input) || typeof input.text !== 'string') {
    throw new ApiError(400, 'A message needs input.text', { path: 'input.text' });
  }
  return { ...(value as object), id: String(id), input: { ...input, text: input.text } };
}

/** A history item of the notes, with the current time. */
function historyItem(message: object): object {
  const now = new Date();
  const history = 'history' in message && isRecord(message.history) ? message.history : {};
  return { message: { ...message, history: { timestamp: now.getTime(), ...history } }, time: now.toISOString() };
}
