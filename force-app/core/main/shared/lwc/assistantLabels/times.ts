import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { lazy } from './lazy';
import { COMMON_LABELS } from './commonLabels';

// in the user's locale and time zone; created on first use, because Intl formatters are expensive to construct
const timeFormat = lazy(() => new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short', timeZone: TIME_ZONE }));
const dayFormat = lazy(() => new Intl.DateTimeFormat(LOCALE, { dateStyle: 'full', timeZone: TIME_ZONE }));
const dayAndTimeFormat = lazy(
  () => new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeStyle: 'short', timeZone: TIME_ZONE })
);

/** Formats the time of day; a label if the time is unknown. */
export function formatTime(milliseconds: number | undefined): string {
  return milliseconds === undefined ? COMMON_LABELS.timeUnknown : timeFormat().format(milliseconds);
}

/** Formats the date in full; '' if the time is unknown. Two times with the same text are on the same day. */
export function formatDay(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '' : dayFormat().format(milliseconds);
}

/** Formats date and time, for texts without a day heading such as accessible names; a label if the time is unknown. */
export function formatDayAndTime(milliseconds: number | undefined): string {
  return milliseconds === undefined ? COMMON_LABELS.timeUnknown : dayAndTimeFormat().format(milliseconds);
}

/** Formats a time as ISO 8601 in UTC, for the `datetime` attribute; undefined if it is unknown or out of range. */
export function isoTime(milliseconds: number | undefined): string | undefined {
  const date = new Date(milliseconds ?? NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
