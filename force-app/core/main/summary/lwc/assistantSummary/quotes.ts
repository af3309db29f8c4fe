import type { Quote } from './summary';
import type { Sentence } from './sentences';

/** Sentences of one customer message; `id` is the id of the message. */
export interface CustomerSentences {
  readonly id: string;
  readonly sentences: readonly Sentence[];
}

/** Number of quotes in a summary. */
const MAX_QUOTES = 3;

/** Bonus for the first message, in which most customers state their request. */
const FIRST_MESSAGE_BONUS = 0.5;

/** A sentence with its score; `order` is its position in the conversation. */
interface Candidate {
  readonly sentence: Sentence;
  readonly id: string;
  readonly order: number;
  readonly score: number;
}

/** Returns the sentences with the highest scores, in conversation order. Later messages score higher. */
export function chooseQuotes(messages: readonly CustomerSentences[]): readonly Quote[] {
  let best: readonly Candidate[] = [];
  let order = 0;
  messages.forEach(({ id, sentences }, index) => {
    const positionBonus = 1 / (messages.length - index) + (index === 0 ? FIRST_MESSAGE_BONUS : 0);
    for (const sentence of sentences) {
      best = insertCandidate(best, { sentence, id, order, score: sentence.weight * (1 + positionBonus) });
      order += 1;
    }
  });
  return best
    .toSorted((a, b) => a.order - b.order)
    .map(({ sentence: { text, isTruncated }, id }) => ({ text, isTruncated, id }));
}

/**
 * Adds a later candidate to the best ones, sorted by score. Of equal scores the later wins; each text is included once.
 */
function insertCandidate(best: readonly Candidate[], candidate: Candidate): readonly Candidate[] {
  const last = best[MAX_QUOTES - 1];
  if (last && candidate.score < last.score) {
    return best;
  }
  const key = candidate.sentence.text.toLowerCase();
  const duplicate = best.find(({ sentence }) => sentence.text.toLowerCase() === key);
  if (duplicate && duplicate.score > candidate.score) {
    return best;
  }
  const others = best.filter((other) => other !== duplicate);
  return [...others, candidate].toSorted((a, b) => b.score - a.score || b.order - a.order).slice(0, MAX_QUOTES);
}
