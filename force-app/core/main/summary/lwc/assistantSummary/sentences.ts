import { isGreeting } from './greetings';
import type { FoundValue } from './values';

/** A sentence that may be worth quoting. */
export interface Sentence {
  readonly text: string;
  readonly isCut: boolean;
  /** How much it says, in itself; greater than 0. */
  readonly worth: number;
}

/** Characters of a sentence that are quoted. */
const LONGEST = 240;

/** Fewest letters, and words, of a sentence that says something. */
const LEAST_LETTERS = 12;
const LEAST_WORDS = 3;

/** Letters after which a sentence does not say more by being longer, and after which it is hard to take in. */
const FULL = 60;
const LONG = 200;

/** Scripts that write whole words or syllables with one character, and no spaces between them. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;
const DENSE_LETTERS = 3;

/** Signs that mean the same in every language that has them. */
const SIGNS: readonly (readonly [RegExp, number])[] = [
  [/[?？؟⁇՞]/u, 1.5],
  [/[!！]/u, 0.5],
  [/\p{N}/u, 0.5]
];
const VALUE = 1;

/** The sentences of a text that say more than a greeting or a single word, in their order. */
export function sentencesOf(text: string, language: string, values: readonly FoundValue[]): readonly Sentence[] {
  return split(text, language).flatMap((sentence) => {
    const written = sentence.trim();
    const letters = lettersOf(written);
    return letters < LEAST_LETTERS || wordCount(written) < LEAST_WORDS || isGreeting(written)
      ? []
      : [{ ...cut(written), worth: worthOf(written, letters, values) }];
  });
}

function worthOf(sentence: string, letters: number, values: readonly FoundValue[]): number {
  const signs = SIGNS.reduce((sum, [sign, worth]) => sum + (sign.test(sentence) ? worth : 0), 0);
  const given = values.some(({ text }) => sentence.includes(text)) ? VALUE : 0;
  const length = (2 * Math.min(letters, FULL)) / FULL;
  return (length + signs + given) / (letters > LONG ? 2 : 1);
}

function lettersOf(sentence: string): number {
  const dense = sentence.match(DENSE)?.length ?? 0;
  return (sentence.match(/\p{L}/gu)?.length ?? 0) + dense * (DENSE_LETTERS - 1);
}

function wordCount(sentence: string): number {
  const dense = sentence.match(DENSE)?.length ?? 0;
  return sentence.split(/\s+/u).length + dense / DENSE_LETTERS;
}

/** The beginning of a long sentence, up to a space where there is one. */
function cut(sentence: string): { text: string; isCut: boolean } {
  if (sentence.length <= LONGEST) {
    return { text: sentence, isCut: false };
  }
  const space = sentence.lastIndexOf(' ', LONGEST);
  const end = space > LONGEST / 2 ? space : LONGEST - (isHighSurrogate(sentence, LONGEST - 1) ? 1 : 0);
  return { text: sentence.slice(0, end).trimEnd(), isCut: true };
}

function isHighSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

const segmenters = new Map<string, Intl.Segmenter | undefined>();

/** By the rules of Unicode; in browsers without them, each line is a sentence. */
function split(text: string, language: string): readonly string[] {
  if (!segmenters.has(language)) {
    segmenters.set(language, segmenterFor(language));
  }
  const segmenter = segmenters.get(language);
  return segmenter ? [...segmenter.segment(text)].map(({ segment }) => segment) : text.split(/[\r\n]+/u);
}

function segmenterFor(language: string): Intl.Segmenter | undefined {
  if (!('Segmenter' in Intl)) {
    return undefined;
  }
  try {
    return new Intl.Segmenter([language, 'en'], { granularity: 'sentence' });
  } catch {
    // not the code of a language
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}
