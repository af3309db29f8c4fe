import { matchIban, isCardNumber, matchIbanShape } from './checksums';
import { isCurrency } from './currencies';
import type { ValueKind } from './summary';
import { isNumericDate, isMonthNameDate } from './dates';
import { isReference } from './references';

/** Pattern for values of one kind. */
export interface ValuePattern {
  /** Undefined for text that is never shown as a value, and that other patterns must not match. */
  readonly kind: ValueKind | undefined;
  /** All quantifiers are bounded, to avoid catastrophic backtracking. */
  readonly pattern: RegExp;
  /** Returns the part of the match that is the value; '' to reject the match. */
  readonly extract: (match: RegExpMatchArray) => string;
}

/** Accepts every match. */
const wholeMatch = ([text]: RegExpMatchArray): string => text ?? '';

/** Accepts the match if the predicate holds for it. */
const matchIf =
  (isValue: (text: string) => boolean) =>
  (match: RegExpMatchArray): string =>
    isValue(wholeMatch(match)) ? wholeMatch(match) : '';

/** Accepts the match if the predicate holds for its first capturing group. */
const matchIfWord =
  (isValue: (word: string, text: string) => boolean) =>
  (match: RegExpMatchArray): string =>
    isValue(match[1] ?? '', wholeMatch(match)) ? wholeMatch(match) : '';

const countDigits = (text: string): number => text.replace(/\D/gu, '').length;
const isBetween = (value: number, minimum: number, maximum: number): boolean => value >= minimum && value <= maximum;

const NUMBER = String.raw`(?:\d{1,3}(?:[.,' \u00a0\u202f]\d{3}){1,4}(?:[.,]\d{1,2})?|\d{1,9}(?:[.,]\d{1,2})?)`;
const YEAR = String.raw`(?:,?\s(?:de\s)?(?:19|20)\d{2})`;

const IBAN = /[A-Za-z]{2}\d{2}(?:[ -]?[A-Za-z\d]){11,30}/gu;

/** Characters of a reference, for use in a character class. */
const LETTER = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}`;

/** Addresses, account and card numbers, which contain digits that other patterns would match. */
const identifierPatterns = (): readonly ValuePattern[] => [
  { kind: undefined, pattern: /(?:https?:\/\/|www\.)\S{1,2000}/giu, extract: wholeMatch },
  {
    kind: 'email',
    pattern: /[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,6}\.\p{L}{2,24}/gu,
    extract: wholeMatch
  },
  {
    kind: 'iban',
    pattern: IBAN,
    extract: (match) => matchIban(wholeMatch(match))
  },
  // mistyped IBANs and payment card numbers are never shown
  {
    kind: undefined,
    pattern: IBAN,
    extract: (match) => matchIbanShape(wholeMatch(match))
  },
  { kind: undefined, pattern: /\+?\d(?:[ -]?\d){12,18}/gu, extract: matchIf(isCardNumber) },
  { kind: undefined, pattern: /(?:19|20)\d{2}[-/](?:19|20)?\d{2}(?![-/.]?\d)/gu, extract: wholeMatch }
];

const datePatterns = (): readonly ValuePattern[] => [
  { kind: 'date', pattern: /\d{4}([-/.])\d{1,2}\1\d{1,2}/gu, extract: matchIf(isNumericDate) },
  { kind: 'date', pattern: /\d{1,2}([-/.])\d{1,2}\1(?:\d{4}|\d{2})/gu, extract: matchIf(isNumericDate) },
  { kind: 'date', pattern: /(?:\d{4}[年년]\s?)?\d{1,2}[月월]\s?\d{1,2}[日일]/gu, extract: wholeMatch },
  {
    kind: 'date',
    pattern: new RegExp(
      String.raw`\p{Nd}{1,2}(?:st|nd|rd|th|er|º|\.)?\s{1,2}(?:de\s|of\s)?(\p{L}{3,12})(?:\.(?=${YEAR}))?${YEAR}?`,
      'gu'
    ),
    extract: matchIfWord(isMonthNameDate)
  },
  {
    kind: 'date',
    pattern: new RegExp(String.raw`(\p{L}{3,12})\.?\s\d{1,2}(?:st|nd|rd|th)?${YEAR}?`, 'gu'),
    extract: matchIfWord(isMonthNameDate)
  }
];

const amountPatterns = (): readonly ValuePattern[] => [
  {
    kind: 'amount',
    pattern: new RegExp(String.raw`(\p{Sc}|\p{Lu}{3})\s?${NUMBER}`, 'gu'),
    extract: matchIfWord(isCurrency)
  },
  {
    kind: 'amount',
    pattern: new RegExp(String.raw`${NUMBER}\s?(\p{Sc}|[円元원]|\p{L}{2,8})`, 'gu'),
    extract: matchIfWord(isCurrency)
  }
];

const numberPatterns = (): readonly ValuePattern[] => [
  {
    kind: 'phone',
    pattern: /(?:\+|00)\d{1,3}(?:[ ./-]{0,2}\(?\d{1,5}\)?){2,6}/gu,
    extract: matchIf((text) => isBetween(countDigits(text), 8, 15) && /^\+|[ ./()-]/u.test(text))
  },
  {
    kind: 'phone',
    pattern: /\(?0\d{1,5}\)?(?:[ /-]{1,2}\d{2,8}){1,4}/gu,
    extract: matchIf((text) => isBetween(countDigits(text), 8, 14))
  },
  { kind: 'phone', pattern: /\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}/gu, extract: wholeMatch },
  {
    kind: 'reference',
    pattern: new RegExp(`[#№]?[${LETTER}]{1,30}(?:[-_/.][${LETTER}]{1,30}){0,5}`, 'gu'),
    extract: (match) => (isReference(wholeMatch(match)) ? wholeMatch(match).replace(/^[#№]/u, '') : '')
  }
];

/** Compiling the patterns takes time: they are built on first use. */
let cachedPatterns: readonly ValuePattern[] | undefined;

/** All patterns by priority: text matched by one pattern is not matched again by a later one. */
export function valuePatterns(): readonly ValuePattern[] {
  cachedPatterns ??= [...identifierPatterns(), ...datePatterns(), ...amountPatterns(), ...numberPatterns()];
  return cachedPatterns;
}
