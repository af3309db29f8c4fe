import type { RequestHandler } from 'express';
import { fullHistory, type StoredConversation } from './conversations.ts';
import { ApiError } from './errors.ts';
import { requireBearer, requireVersion } from './request.ts';

/** The path of the notes. On Cloud Pak for Data, `v1` is in the place of the subscription. */
export const NOTES_PATH = '/:subscription/agentapp/:integration/channel_conversations/:session/notes';

const SESSION_SECONDS = 3600;

/**
 * Answers requests of the notes contract, which IBM's own agent application uses. A wrong token and an unknown session
 * get the same answer, which does not reveal whether a session exists.
 */
export function notesHandler(
  conversations: ReadonlyMap<string, StoredConversation>
): RequestHandler<{ session: string }> {
  return (request, response) => {
    const bearer = requireBearer(request);
    requireVersion(request);
    if (request.get('x-watson-is-agent-app') !== 'true') {
      throw new ApiError(400, 'The header x-watson-is-agent-app is required', { path: 'x-watson-is-agent-app' });
    }
    const conversation = conversations.get(request.params.session);
    const history = conversation && fullHistory(conversation);
    if (conversation?.bearer !== bearer || !history || !('notes' in history)) {
      throw new ApiError(404, 'No such session, or access to it has expired');
    }
    response.setHeader('X-Watson-Session-Timeout', String(SESSION_SECONDS));
    response.json({ notes: history.notes });
  };
}
