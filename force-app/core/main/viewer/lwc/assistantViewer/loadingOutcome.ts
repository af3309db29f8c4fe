import type { ConversationState } from 'c/assistantLoader';
import { describeProblem, formatLabel } from 'c/assistantLabels';
import { VIEWER_LABELS } from 'c/assistantViewerLabels';

/** Where loading has come to an end, and how that is told; both '' while it goes on. */
interface Outcome {
  readonly end: string;
  readonly text: string;
}

const NO_OUTCOME: Outcome = { end: '', text: '' };

/** What a screen reader is told of a new state: the end that loading has come to, '' where it was there before. */
export function announcementFor(before: ConversationState, after: ConversationState): string {
  const { end, text } = outcomeOf(after);
  return end === outcomeOf(before).end ? '' : text;
}

function outcomeOf(state: ConversationState): Outcome {
  if (state.kind === 'problem') {
    const { text } = describeProblem(state.problem);
    return { end: text, text };
  }
  if (state.kind === 'ready') {
    const ends: Readonly<Record<typeof state.earlier.kind, Outcome>> = {
      loading: NO_OUTCOME,
      problem: { end: 'earlier', text: VIEWER_LABELS.earlierFailed },
      complete: { end: 'whole', text: formatLabel(VIEWER_LABELS.messagesLoaded, state.transcript.messages.length) }
    };
    return ends[state.earlier.kind];
  }
  return state.kind === 'empty' ? { end: 'empty', text: VIEWER_LABELS.empty } : NO_OUTCOME;
}
