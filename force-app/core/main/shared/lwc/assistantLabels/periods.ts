import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { lazy } from './lazy';

const moment = lazy(
  () => new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short', timeZone: TIME_ZONE })
);
const units = lazy(() => new Intl.ListFormat(LOCALE, { type: 'unit', style: 'short' }));
const languages = lazy(() => new Intl.DisplayNames([LOCALE], { type: 'language' }));

/** From when to when, as the user's locale writes it; without a beginning, the end only. Both in milliseconds. */
export function formatPeriod(began: number | undefined, ended: number): string {
  return began === undefined ? moment().format(ended) : moment().formatRange(began, ended);
}

/** Seconds of each unit, largest first. */
const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1]
] as const;

/** How long something took, in its largest unit and the next smaller one; whole minutes from one minute on. */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  let rest = seconds < 60 ? seconds : Math.round(seconds / 60) * 60;
  const counts = UNITS.map(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return { unit, count };
  });
  const first = counts.findIndex(({ count }) => count > 0);
  const shown = counts.slice(first, first + 2).filter(({ count }) => count > 0);
  return units().format((first < 0 ? counts.slice(-1) : shown).map(({ unit, count }) => formatUnit(unit, count)));
}

function formatUnit(unit: string, count: number): string {
  return new Intl.NumberFormat(LOCALE, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}

/** The name of a language in the user's own; what is not the code of a language stays as it is. */
export function languageName(code: string): string {
  try {
    return languages().of(code.replaceAll('_', '-')) ?? code;
  } catch {
    return code;
  }
}
