import type { ConversationState } from 'c/assistantLoader';
import type { Problem } from 'c/assistantProblem';
import { buildTranscript } from 'c/assistantTranscript';
import type { SavedEntries } from './read';

/**
 * Whether the assistant will not give the conversation any more: asking again cannot help, and the reason is not that
 * this user must not see it.
 */
export function isGivenUp(state: ConversationState): boolean {
  return state.kind === 'empty' || (state.kind === 'problem' && isLasting(state.problem));
}

function isLasting(problem: Problem): boolean {
  const isRefused = problem.kind === 'forbidden' && problem.by === 'assistant';
  return isRefused || problem.kind === 'expired' || problem.kind === 'notFound' || problem.kind === 'missing';
}

/**
 * What is shown where the assistant gives nothing any more and the org has something: the saved conversation, or why it
 * cannot be read.
 * @param savedAt when it was saved, milliseconds since 1970
 */
export function withSaved(
  state: ConversationState,
  saved: SavedEntries,
  savedAt: number | undefined
): ConversationState {
  if (!isGivenUp(state)) {
    return state;
  }
  if (!saved.ok) {
    return state.kind === 'problem' ? { ...state, saved: saved.reason } : state;
  }
  const transcript = buildTranscript(saved.entries);
  return transcript.messages.length === 0
    ? state
    : { kind: 'ready', transcript, earlier: { kind: 'complete' }, entries: saved.entries, saved: { at: savedAt } };
}
