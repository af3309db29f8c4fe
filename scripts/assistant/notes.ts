import type { RequestHandler } from 'express';
import { wholeHistory, type StoredConversation } from './conversations.ts';
import { ApiError } from './errors.ts';
import { requireBearer, requireVersion } from './request.ts';

/** The path of the notes; on Cloud Pak for Data it starts with `/v1` in the place of the subscription. */
export const NOTES_PATH = '/:subscription/agentapp/:integration/channel_conversations/:session/notes';

const SESSION_SECONDS = 3600;

/**
 * The notes contract, as IBM's own agent application uses it. A wrong token and an unknown session are answered alike:
 * the service does not tell whether a session exists.
 */
export function answerNotes(
  conversations: ReadonlyMap<string, StoredConversation>
): RequestHandler<{ session: string }> {
  return (request, response) => {
    const bearer = requireBearer(request);
    requireVersion(request);
    if (request.get('x-watson-is-agent-app') !== 'true') {
      throw new ApiError(400, 'The header x-watson-is-agent-app is required', { path: 'x-watson-is-agent-app' });
    }
    const conversation = conversations.get(request.params.session);
    const history = conversation && wholeHistory(conversation);
    if (conversation?.bearer !== bearer || !history || !('notes' in history)) {
      throw new ApiError(404, 'No such session, or access to it has expired');
    }
    response.setHeader('X-Watson-Session-Timeout', String(SESSION_SECONDS));
    response.json({ notes: history.notes });
  };
}
