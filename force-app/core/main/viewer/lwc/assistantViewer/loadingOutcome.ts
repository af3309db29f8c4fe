import type { ConversationState } from 'c/assistantLoader';
import { describeProblem, formatLabel } from 'c/assistantLabels';
import { VIEWER_LABELS } from 'c/assistantViewerLabels';

/** How loading has ended, as an id for comparisons and a text; both are '' while it is in progress. */
interface LoadingOutcome {
  readonly id: string;
  readonly text: string;
}

const NO_OUTCOME: LoadingOutcome = { id: '', text: '' };

/**
 * Returns the announcement for a change of state: how loading has ended; '' if it is in progress or has not changed.
 */
export function announcementFor(previous: ConversationState, next: ConversationState): string {
  const { id, text } = outcomeOf(next);
  return id === outcomeOf(previous).id ? '' : text;
}

function outcomeOf(state: ConversationState): LoadingOutcome {
  if (state.kind === 'problem') {
    const { text } = describeProblem(state.problem);
    return { id: text, text };
  }
  if (state.kind === 'ready') {
    const outcomes: Readonly<Record<typeof state.earlier.kind, LoadingOutcome>> = {
      loading: NO_OUTCOME,
      problem: { id: 'earlierFailed', text: VIEWER_LABELS.earlierFailed },
      complete: { id: 'complete', text: formatLabel(VIEWER_LABELS.messagesLoaded, state.transcript.messages.length) }
    };
    return outcomes[state.earlier.kind];
  }
  return state.kind === 'empty' ? { id: 'empty', text: VIEWER_LABELS.empty } : NO_OUTCOME;
}
