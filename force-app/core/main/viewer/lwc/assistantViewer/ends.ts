import type { ConversationState } from 'c/assistantLoader';
import { WORDS, describeProblem, fill } from 'c/assistantLabels';

/** Where loading has come to an end, and how that is told; both '' while it goes on. */
interface End {
  readonly end: string;
  readonly text: string;
}

const NO_END: End = { end: '', text: '' };

/** What a screen reader is told of a new state: the end that loading has come to, '' where it was there before. */
export function newsOf(before: ConversationState, after: ConversationState): string {
  const { end, text } = endOf(after);
  return end === endOf(before).end ? '' : text;
}

function endOf(state: ConversationState): End {
  if (state.kind === 'problem') {
    const { text } = describeProblem(state.problem);
    return { end: text, text };
  }
  if (state.kind === 'ready') {
    const ends: Readonly<Record<typeof state.earlier.kind, End>> = {
      loading: NO_END,
      problem: { end: 'earlier', text: WORDS.earlierFailed },
      complete: { end: 'whole', text: fill(WORDS.messagesLoaded, state.transcript.messages.length) }
    };
    return ends[state.earlier.kind];
  }
  return state.kind === 'empty' ? { end: 'empty', text: WORDS.empty } : NO_END;
}
