import { isGreeting } from './greetings';
import type { ExtractedValue } from './values';

/** A sentence that can be quoted. */
export interface Sentence {
  /** The sentence, or its beginning. */
  readonly text: string;
  /** Whether `text` is only the beginning. */
  readonly isTruncated: boolean;
  /** Estimated information content, greater than 0, without regard to its position in the conversation. */
  readonly weight: number;
}

/** Longest quote, in characters. */
const MAX_QUOTE_LENGTH = 240;

/** Shorter sentences are not quoted. */
const MIN_LETTERS = 12;
const MIN_WORDS = 3;

/** Length at which a sentence has full weight, and length from which its weight is halved, in letters. */
const FULL_WEIGHT_LETTERS = 60;
const LONG_SENTENCE_LETTERS = 200;

/** Scripts without spaces between words, in which a character stands for a syllable or a word. */
const DENSE_SCRIPT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;
const LETTERS_PER_DENSE_CHARACTER = 3;

/** Additional weight of sentences with questions, exclamations or numbers, independent of language. */
const SIGN_WEIGHTS: readonly (readonly [RegExp, number])[] = [
  [/[?？؟⁇՞]/u, 1.5],
  [/[!！]/u, 0.5],
  [/\p{N}/u, 0.5]
];
/** Additional weight of sentences with an extracted value. */
const VALUE_WEIGHT = 1;

/** Returns the sentences of a text in order, without greetings and very short ones. */
export function extractSentences(
  text: string,
  language: string,
  values: readonly ExtractedValue[]
): readonly Sentence[] {
  return splitSentences(text, language).flatMap((sentence) => {
    const trimmed = sentence.trim();
    const letters = countLetters(trimmed);
    return letters < MIN_LETTERS || countWords(trimmed) < MIN_WORDS || isGreeting(trimmed)
      ? []
      : [{ ...truncate(trimmed), weight: weightOf(trimmed, letters, values) }];
  });
}

function weightOf(sentence: string, letters: number, values: readonly ExtractedValue[]): number {
  const signs = SIGN_WEIGHTS.reduce((sum, [sign, weight]) => sum + (sign.test(sentence) ? weight : 0), 0);
  const valueWeight = values.some(({ text }) => sentence.includes(text)) ? VALUE_WEIGHT : 0;
  const length = (2 * Math.min(letters, FULL_WEIGHT_LETTERS)) / FULL_WEIGHT_LETTERS;
  return (length + signs + valueWeight) / (letters > LONG_SENTENCE_LETTERS ? 2 : 1);
}

/** Number of letters; a character of a dense script counts as several. */
function countLetters(sentence: string): number {
  const dense = sentence.match(DENSE_SCRIPT)?.length ?? 0;
  return (sentence.match(/\p{L}/gu)?.length ?? 0) + dense * (LETTERS_PER_DENSE_CHARACTER - 1);
}

/** Number of words; several characters of a dense script count as a word. */
function countWords(sentence: string): number {
  const dense = sentence.match(DENSE_SCRIPT)?.length ?? 0;
  return sentence.split(/\s+/u).length + dense / LETTERS_PER_DENSE_CHARACTER;
}

/** Truncates a long sentence at a space, if there is one in its second half. */
function truncate(sentence: string): { text: string; isTruncated: boolean } {
  if (sentence.length <= MAX_QUOTE_LENGTH) {
    return { text: sentence, isTruncated: false };
  }
  const space = sentence.lastIndexOf(' ', MAX_QUOTE_LENGTH);
  const end =
    space > MAX_QUOTE_LENGTH / 2 ? space : MAX_QUOTE_LENGTH - (isHighSurrogate(sentence, MAX_QUOTE_LENGTH - 1) ? 1 : 0);
  return { text: sentence.slice(0, end).trimEnd(), isTruncated: true };
}

function isHighSurrogate(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

/** One segmenter for each language: creating one is expensive. Undefined if the browser has none. */
const segmenters = new Map<string, Intl.Segmenter | undefined>();

/** Splits a text with `Intl.Segmenter`; in browsers without it, each line counts as a sentence. */
function splitSentences(text: string, language: string): readonly string[] {
  if (!segmenters.has(language)) {
    segmenters.set(language, createSegmenter(language));
  }
  const segmenter = segmenters.get(language);
  return segmenter ? [...segmenter.segment(text)].map(({ segment }) => segment) : text.split(/[\r\n]+/u);
}

function createSegmenter(language: string): Intl.Segmenter | undefined {
  if (!('Segmenter' in Intl)) {
    return undefined;
  }
  try {
    return new Intl.Segmenter([language, 'en'], { granularity: 'sentence' });
  } catch {
    // the history contains an invalid language code
    return new Intl.Segmenter('en', { granularity: 'sentence' });
  }
}
