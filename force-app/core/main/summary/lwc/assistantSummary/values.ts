import type { ValueKind } from './summary';
import { valuePatterns } from './valuePatterns';

/** A value extracted from a text. */
export interface ExtractedValue {
  readonly kind: ValueKind;
  /** The value as it was written. */
  readonly text: string;
  /** Key that is equal for values that differ only in case, spaces and punctuation. */
  readonly dedupeKey: string;
}

/** Letters of scripts with spaces between words, and digits. A value must not be adjacent to one. */
const WORD_CHARACTER =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{N}_@]/u;

/**
 * Extracts the values of a text, in order. Matches of different patterns do not overlap; see `valuePatterns` for their
 * priority. Values next to asterisks are skipped, because they are part of masked private data.
 */
export function extractValues(text: string): readonly ExtractedValue[] {
  if (!/\p{N}|@/u.test(text)) {
    return [];
  }
  const claimed = new Uint8Array(text.length);
  const values: { readonly start: number; readonly value: ExtractedValue }[] = [];
  for (const { kind, pattern, extract } of valuePatterns()) {
    for (const match of text.matchAll(pattern)) {
      const value = extract(match);
      const start = match.index + match[0].indexOf(value);
      const end = start + value.length;
      if (value === '' || claimed.subarray(start, end).includes(1) || !isStandalone(text, start, end)) {
        continue;
      }
      claimed.fill(1, start, end);
      if (kind !== undefined && !isNextToMask(text, start, end)) {
        values.push({ start, value: { kind, text: value, dedupeKey: dedupeKeyOf(kind, value) } });
      }
    }
  }
  return values.toSorted((a, b) => a.start - b.start).map(({ value }) => value);
}

/** Whether the match is a whole word or number, not a part of a longer one. */
function isStandalone(text: string, start: number, end: number): boolean {
  const continuesBefore = /\p{N}[.,:/-]$/u.test(text.slice(Math.max(0, start - 2), start));
  const continuesAfter = /^[.,:/-]\p{N}/u.test(text.slice(end, end + 2));
  return (
    !WORD_CHARACTER.test(text.charAt(start - 1)) &&
    !WORD_CHARACTER.test(text.charAt(end)) &&
    !continuesBefore &&
    !continuesAfter
  );
}

function isNextToMask(text: string, start: number, end: number): boolean {
  return /\*[\s-]?$/u.test(text.slice(Math.max(0, start - 2), start)) || /^[\s-]?\*/u.test(text.slice(end, end + 2));
}

function dedupeKeyOf(kind: ValueKind, value: string): string {
  return `${kind} ${value.toLowerCase().replace(/[\s().,/-]/gu, '')}`;
}
