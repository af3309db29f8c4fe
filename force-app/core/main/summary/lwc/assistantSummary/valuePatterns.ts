import { beginsWithIban, isCardNumber, looksLikeIban } from './checksums';
import { isCurrency } from './currencies';
import type { ValueKind } from './summary';
import { isDay, isNamedDay } from './dates';
import { isReference } from './references';

/** Finds values of one kind. */
export interface Finder {
  /** Undefined for what looks like a value, but is none to show. */
  readonly kind: ValueKind | undefined;
  /** Each quantifier in it has a bound, so that no text takes long. */
  readonly pattern: RegExp;
  /** The piece of the match that is the value, '' when it is none. */
  readonly accept: (match: RegExpMatchArray) => string;
}

const all = ([written]: RegExpMatchArray): string => written ?? '';

const when =
  (isValue: (written: string) => boolean) =>
  (match: RegExpMatchArray): string =>
    isValue(all(match)) ? all(match) : '';

/** When a word of the match, its first group, is one of those that make it a value. */
const whenWord =
  (isValue: (word: string, written: string) => boolean) =>
  (match: RegExpMatchArray): string =>
    isValue(match[1] ?? '', all(match)) ? all(match) : '';

const digits = (written: string): number => written.replace(/\D/gu, '').length;
const between = (number: number, least: number, most: number): boolean => number >= least && number <= most;

const NUMBER = String.raw`(?:\d{1,3}(?:[.,' \u00a0\u202f]\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?)`;
const YEAR = String.raw`(?:,?\s(?:de\s)?(?:19|20)\d{2})`;

const IBAN = /[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z\d]){11,30}/gu;

const LETTER = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}`;

const names = (): readonly Finder[] => [
  { kind: undefined, pattern: /(?:https?:\/\/|www\.)\S{1,2000}/giu, accept: all },
  {
    kind: 'email',
    pattern: /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6}\.\p{L}{2,24}/gu,
    accept: all
  },
  {
    kind: 'iban',
    pattern: IBAN,
    accept: (match) => beginsWithIban(all(match))
  },
  // mistyped account numbers, and payment cards: neither is for copying
  {
    kind: undefined,
    pattern: IBAN,
    accept: (match) => looksLikeIban(all(match))
  },
  { kind: undefined, pattern: /\+?\d(?:[ -]?\d){12,18}/gu, accept: when(isCardNumber) },
  { kind: undefined, pattern: /(?:19|20)\d{2}[-/](?:19|20)?\d{2}(?![-/.]?\d)/gu, accept: all }
];

const dates = (): readonly Finder[] => [
  { kind: 'date', pattern: /\d{4}([-/.])\d{1,2}\1\d{1,2}/gu, accept: when(isDay) },
  { kind: 'date', pattern: /\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})/gu, accept: when(isDay) },
  { kind: 'date', pattern: /(?:\d{4}[年년]\s?)?\d{1,2}[月월]\s?\d{1,2}[日일]/gu, accept: all },
  {
    kind: 'date',
    pattern: new RegExp(
      String.raw`\p{Nd}{1,2}(?:st|nd|rd|th|er|º|\.)?\s{1,2}(?:de\s|of\s)?(\p{L}{3,12})(?:\.(?=${YEAR}))?${YEAR}?`,
      'gu'
    ),
    accept: whenWord(isNamedDay)
  },
  {
    kind: 'date',
    pattern: new RegExp(String.raw`(\p{L}{3,12})\.?\s\d{1,2}(?:st|nd|rd|th)?${YEAR}?`, 'gu'),
    accept: whenWord(isNamedDay)
  }
];

const amounts = (): readonly Finder[] => [
  {
    kind: 'amount',
    pattern: new RegExp(String.raw`(\p{Sc}|\p{Lu}{3})\s?${NUMBER}`, 'gu'),
    accept: whenWord(isCurrency)
  },
  {
    kind: 'amount',
    pattern: new RegExp(String.raw`${NUMBER}\s?(\p{Sc}|[円元원]|\p{L}{2,8})`, 'gu'),
    accept: whenWord(isCurrency)
  }
];

const numbers = (): readonly Finder[] => [
  {
    kind: 'phone',
    pattern: /(?:\+|00)\d{1,3}(?:[ ./-]{0,2}\(?\d{1,5}\)?){2,6}/gu,
    accept: when((written) => between(digits(written), 8, 15) && /^\+|[ ./()-]/u.test(written))
  },
  {
    kind: 'phone',
    pattern: /\(?0\d{1,5}\)?(?:[ /-]{1,2}\d{2,8}){1,4}/gu,
    accept: when((written) => between(digits(written), 8, 14))
  },
  { kind: 'phone', pattern: /\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}/gu, accept: all },
  {
    kind: 'reference',
    pattern: new RegExp(`[#№]?[${LETTER}]{1,30}(?:[-_/.][${LETTER}]{1,30}){0,5}`, 'gu'),
    accept: (match) => (isReference(all(match)) ? all(match).replace(/^[#№]/u, '') : '')
  }
];

let finders: readonly Finder[] | undefined;

/** In the order in which they claim what they find. */
export function allFinders(): readonly Finder[] {
  finders ??= [...names(), ...dates(), ...amounts(), ...numbers()];
  return finders;
}
