import type { Quote } from './summary';
import type { Sentence } from './sentences';

/** The sentences of a message. */
export interface Said {
  readonly id: string;
  readonly sentences: readonly Sentence[];
}

const MOST = 3;

/** What the first message counts more than others: in it most people say why they came. */
const FIRST = 0.5;

interface Candidate {
  readonly sentence: Sentence;
  readonly id: string;
  readonly place: number;
  readonly score: number;
}

/** The sentences that say most, in the order in which they were said: the nearer to the end, the more they count. */
export function chooseQuotes(said: readonly Said[]): readonly Quote[] {
  let best: readonly Candidate[] = [];
  let place = 0;
  said.forEach(({ id, sentences }, index) => {
    const nearness = 1 / (said.length - index) + (index === 0 ? FIRST : 0);
    for (const sentence of sentences) {
      best = withBetter(best, { sentence, id, place, score: sentence.worth * (1 + nearness) });
      place += 1;
    }
  });
  return best.toSorted((a, b) => a.place - b.place).map(({ sentence: { text, isCut }, id }) => ({ text, isCut, id }));
}

/** The best, best first, with one that was said after them. Of equal ones the later counts, and each text once. */
function withBetter(best: readonly Candidate[], candidate: Candidate): readonly Candidate[] {
  const last = best[MOST - 1];
  if (last && candidate.score < last.score) {
    return best;
  }
  const key = candidate.sentence.text.toLowerCase();
  const twin = best.find(({ sentence }) => sentence.text.toLowerCase() === key);
  if (twin && twin.score > candidate.score) {
    return best;
  }
  const others = best.filter((other) => other !== twin);
  return [...others, candidate].toSorted((a, b) => b.score - a.score || b.place - a.place).slice(0, MOST);
}
