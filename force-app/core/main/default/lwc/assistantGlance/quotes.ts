import type { Quote } from './glance';
import type { Sentence } from './sentences';

/** The sentences of a message. */
export interface Said {
  readonly id: string;
  readonly sentences: readonly Sentence[];
}

const MOST = 3;

/** What the first message counts more than others: in it most people say why they came. */
const FIRST = 0.5;

interface Candidate extends Sentence {
  readonly id: string;
  readonly place: number;
  readonly score: number;
}

/** The sentences that say most, in the order in which they were said: the nearer to the end, the more they count. */
export function chooseQuotes(said: readonly Said[]): readonly Quote[] {
  const candidates = said.flatMap(({ id, sentences }, index) => {
    const nearness = 1 / (said.length - index) + (index === 0 ? FIRST : 0);
    return sentences.map((sentence) => ({ ...sentence, id, score: sentence.worth * (1 + nearness) }));
  });
  const placed: readonly Candidate[] = candidates.map((candidate, place) => ({ ...candidate, place }));
  // of equal ones the later, so that what is said again counts as it was said last
  const best = placed.toSorted((a, b) => b.score - a.score || b.place - a.place);
  return firstDifferent(best)
    .toSorted((a, b) => a.place - b.place)
    .map(({ text, isCut, id }) => ({ text, isCut, id }));
}

function firstDifferent(candidates: readonly Candidate[]): readonly Candidate[] {
  const chosen = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const key = candidate.text.toLowerCase();
    if (!chosen.has(key)) {
      chosen.set(key, candidate);
    }
    if (chosen.size === MOST) {
      break;
    }
  }
  return [...chosen.values()];
}
