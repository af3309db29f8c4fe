import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { lazy } from './lazy';

// created on first use, because Intl formatters are expensive to construct
const dateTimeFormat = lazy(
  () => new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short', timeZone: TIME_ZONE })
);
const unitListFormat = lazy(() => new Intl.ListFormat(LOCALE, { type: 'unit', style: 'short' }));
const languageNames = lazy(() => new Intl.DisplayNames([LOCALE], { type: 'language' }));

/**
 * Formats a date range in the user's locale; without a start, the end only.
 * @param start milliseconds since 1970, or undefined if unknown
 * @param end milliseconds since 1970
 */
export function formatPeriod(start: number | undefined, end: number): string {
  return start === undefined ? dateTimeFormat().format(end) : dateTimeFormat().formatRange(start, end);
}

/** Units of a duration with their length in seconds, largest first. */
const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1]
] as const;

/** Formats a duration in its largest unit and the next smaller one. Rounds to minutes from one minute on. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  let remaining = seconds < 60 ? seconds : Math.round(seconds / 60) * 60;
  const counts = UNITS.map(([unit, size]) => {
    const count = Math.floor(remaining / size);
    remaining -= count * size;
    return { unit, count };
  });
  const first = counts.findIndex(({ count }) => count > 0);
  const shown = counts.slice(first, first + 2).filter(({ count }) => count > 0);
  return unitListFormat().format(
    (first < 0 ? counts.slice(-1) : shown).map(({ unit, count }) => formatUnit(unit, count))
  );
}

function formatUnit(unit: string, count: number): string {
  return new Intl.NumberFormat(LOCALE, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}

/** The name of a language in the user's language; returns the code itself if it is not a valid language tag. */
export function languageName(code: string): string {
  try {
    return languageNames().of(code.replaceAll('_', '-')) ?? code;
  } catch {
    return code;
  }
}
