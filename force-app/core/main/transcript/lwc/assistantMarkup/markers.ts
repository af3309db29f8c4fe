/** A citation of a source at an offset of a text, in UTF-16 code units. */
export interface Marker {
  readonly offset: number;
  /** Number of the citation, from 1. */
  readonly number: number;
}

/**
 * Text that a marker must not split, as a pattern for the text before the offset and one for the rest behind it: URLs and
 * e-mail addresses, words, surrogate pairs.
 */
const INDIVISIBLE_PATTERNS: readonly (readonly [before: RegExp, rest: RegExp])[] = [
  [/(?:\/\/|@)\S*$/, /^[^\s)>\]]*/],
  [/[\p{L}\p{N}\p{M}]$/u, /^[\p{L}\p{N}\p{M}]*/u],
  [/[\ud800-\udbff]$/, /^[\udc00-\udfff]/]
];

/** Limits the text that the patterns are applied to; longer than any word or URL. */
const MAX_LOOKAROUND = 2_000;

/** Moves an offset out of words, URLs and surrogate pairs to their end, and clamps it to the text. */
export function endOfWord(text: string, offset: number): number {
  const clamped = Math.min(Math.max(Math.trunc(offset) || 0, 0), text.length);
  const before = text.slice(Math.max(0, clamped - MAX_LOOKAROUND), clamped);
  const after = text.slice(clamped, clamped + MAX_LOOKAROUND);
  const rest = INDIVISIBLE_PATTERNS.find(([pattern]) => pattern.test(before))?.[1];
  return clamped + (rest?.exec(after)?.[0].length ?? 0);
}
