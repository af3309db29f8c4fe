import express from 'express';
import type { Router } from 'express';
import type { StoredConversation } from './conversations.ts';
import { ApiError } from './errors.ts';
import type { FaultBook } from './faults.ts';
import { parseFault } from './faults.ts';
import type { RequestLog } from './requestLog.ts';

/** The API by which tests and developers steer the running service; without CORS, so that no page can. */
export function controlApi(
  conversations: Map<string, StoredConversation>,
  faults: FaultBook,
  requests: RequestLog
): Router {
  const router = express.Router();
  addGrowth(router, conversations);
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

/** A conversation goes on: a list of elements of the kind that its history has comes to it, or all that came goes again. */
function addGrowth(router: Router, conversations: Map<string, StoredConversation>): void {
  const path = '/conversations/:session/added';
  const known = (session: string): StoredConversation => {
    const conversation = conversations.get(session);
    if (!conversation) {
      throw new ApiError(404, 'No such conversation');
    }
    return conversation;
  };
  router.post(path, express.json(), (request, response) => {
    const conversation = known(request.params.session);
    if (!Array.isArray(request.body)) {
      throw new ApiError(400, 'Expected a list of history items or logs');
    }
    const added: unknown[] = [...(conversation.added ?? []), ...(request.body as unknown[])];
    conversations.set(conversation.sessionId, { ...conversation, added });
    response.status(204).end();
  });
  router.delete(path, (request, response) => {
    const conversation = known(request.params.session);
    conversations.set(conversation.sessionId, { ...conversation, added: [] });
    response.status(204).end();
  });
}
