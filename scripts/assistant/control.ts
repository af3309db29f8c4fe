import express from 'express';
import type { Router } from 'express';
import type { StoredConversation } from './conversations.ts';
import { ApiError } from './errors.ts';
import type { FaultRegistry } from './faults.ts';
import { parseFault } from './faults.ts';
import type { RequestLog } from './requestLog.ts';

/**
 * The API with which tests and developers control the running service. It answers without CORS headers, so that web
 * pages cannot call it.
 */
export function controlApi(
  conversations: Map<string, StoredConversation>,
  faults: FaultRegistry,
  requests: RequestLog
): Router {
  const router = express.Router();
  addAppendRoutes(router, conversations);
  router.put('/faults/:session', express.json(), (request, response) => {
    faults.set(request.params.session, parseFault(request.body));
    response.status(204).end();
  });
  router.delete('/faults/:session', (request, response) => {
    faults.set(request.params.session, undefined);
    response.status(204).end();
  });
  router.get('/requests', (_request, response) => {
    response.json(requests.all());
  });
  router.delete('/requests', (_request, response) => {
    requests.clear();
    response.status(204).end();
  });
  return router;
}

/**
 * Appends elements of the conversation's contract (history items, or logs) to a conversation, and removes all appended
 * ones.
 */
function addAppendRoutes(router: Router, conversations: Map<string, StoredConversation>): void {
  const path = '/conversations/:session/added';
  const findConversation = (session: string): StoredConversation => {
    const conversation = conversations.get(session);
    if (!conversation) {
      throw new ApiError(404, 'No such conversation');
    }
    return conversation;
  };
  router.post(path, express.json(), (request, response) => {
    const conversation = findConversation(request.params.session);
    if (!Array.isArray(request.body)) {
      throw new ApiError(400, 'Expected a list of history items or logs');
    }
    const added: unknown[] = [...(conversation.added ?? []), ...(request.body as unknown[])];
    conversations.set(conversation.sessionId, { ...conversation, added });
    response.status(204).end();
  });
  router.delete(path, (request, response) => {
    const conversation = findConversation(request.params.session);
    conversations.set(conversation.sessionId, { ...conversation, added: [] });
    response.status(204).end();
  });
}
