import type { ConversationState } from 'c/assistantLoader';
import type { Problem } from 'c/assistantProblem';
import { buildTranscript } from 'c/assistantTranscript';
import type { SavedState } from './savedState';

/**
 * Whether the conversation is permanently unavailable from the assistant: a retry cannot help, and the reason is not a
 * missing permission of the user.
 */
export function isUnavailable(state: ConversationState): boolean {
  return state.kind === 'empty' || (state.kind === 'problem' && isPermanent(state.problem));
}

function isPermanent(problem: Problem): boolean {
  const isRefused = problem.kind === 'forbidden' && problem.by === 'assistant';
  return isRefused || problem.kind === 'expired' || problem.kind === 'notFound' || problem.kind === 'missing';
}

/**
 * Replaces the state of an unavailable conversation with the saved conversation, if there is one. While its text is
 * being loaded, the state is `loading`; if the text cannot be read, `saved` of a problem contains the reason.
 */
export function withSavedFallback(state: ConversationState, saved: SavedState): ConversationState {
  if (saved.kind !== 'saved' || !isUnavailable(state)) {
    return state;
  }
  const { entries, header } = saved;
  if (!entries) {
    return { kind: 'loading' };
  }
  if (!entries.ok) {
    return state.kind === 'problem' ? { ...state, saved: entries.reason } : state;
  }
  const transcript = buildTranscript(entries.entries);
  return transcript.messages.length === 0
    ? state
    : {
        kind: 'ready',
        transcript,
        earlier: { kind: 'complete' },
        entries: entries.entries,
        saved: { at: header.savedAt }
      };
}
