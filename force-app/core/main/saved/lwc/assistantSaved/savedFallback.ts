import type { ConversationState } from 'c/assistantLoader';
import type { Problem } from 'c/assistantProblem';
import { buildTranscript } from 'c/assistantTranscript';
import type { SavedState } from './savedState';

/**
 * Whether the assistant cannot provide the conversation any more: a retry cannot help, and the reason is not that this
 * user must not see it.
 */
export function isUnavailable(state: ConversationState): boolean {
  return state.kind === 'empty' || (state.kind === 'problem' && isPermanent(state.problem));
}

function isPermanent(problem: Problem): boolean {
  const isRefused = problem.kind === 'forbidden' && problem.by === 'assistant';
  return isRefused || problem.kind === 'expired' || problem.kind === 'notFound' || problem.kind === 'missing';
}

/**
 * What the viewer shows: the assistant's answer, or in its place the saved conversation, or why that cannot be read.
 * While the saved text is being read, the state is `loading`.
 */
export function withSaved(state: ConversationState, saved: SavedState): ConversationState {
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
