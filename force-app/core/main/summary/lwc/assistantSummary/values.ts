import type { ValueKind } from './summary';
import { allFinders } from './valuePatterns';

/** A value in a text. */
export interface FoundValue {
  readonly kind: ValueKind;
  /** As it was written. */
  readonly text: string;
  /** Equal for values that only differ in how they are written. */
  readonly sameAs: string;
}

/** Letters that are written with spaces between words, and digits: a value does not begin or end within them. */
const WITHIN = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{N}_@]/u;

/**
 * The values of a text, in their order. What a finder has claimed, later finders leave alone. A value beside asterisks
 * is part of something private, and none.
 */
export function valuesIn(text: string): readonly FoundValue[] {
  if (!/\p{N}|@/u.test(text)) {
    return [];
  }
  const claimed = new Uint8Array(text.length);
  const found: { readonly at: number; readonly value: FoundValue }[] = [];
  for (const { kind, pattern, accept } of allFinders()) {
    for (const match of text.matchAll(pattern)) {
      const written = accept(match);
      const at = match.index + match[0].indexOf(written);
      const end = at + written.length;
      if (written === '' || claimed.subarray(at, end).includes(1) || !isWhole(text, at, end)) {
        continue;
      }
      claimed.fill(1, at, end);
      if (kind !== undefined && !isMasked(text, at, end)) {
        found.push({ at, value: { kind, text: written, sameAs: sameAs(kind, written) } });
      }
    }
  }
  return found.toSorted((a, b) => a.at - b.at).map(({ value }) => value);
}

function isWhole(text: string, at: number, end: number): boolean {
  const continues = /\p{N}[.,:/-]$/u.test(text.slice(Math.max(0, at - 2), at));
  const goesOn = /^[.,:/-]\p{N}/u.test(text.slice(end, end + 2));
  return !WITHIN.test(text.charAt(at - 1)) && !WITHIN.test(text.charAt(end)) && !continues && !goesOn;
}

function isMasked(text: string, at: number, end: number): boolean {
  return /\*[\s-]?$/u.test(text.slice(Math.max(0, at - 2), at)) || /^[\s-]?\*/u.test(text.slice(end, end + 2));
}

function sameAs(kind: ValueKind, written: string): string {
  return `${kind} ${written.toLowerCase().replace(/[\s().,/-]/gu, '')}`;
}
