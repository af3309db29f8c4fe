import LOCALE from '@salesforce/i18n/locale';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import { lazy } from './lazy';
import { COMMON_LABELS } from './commonLabels';

/** Times and days as the user's locale and time zone have them. Formatters are costly, so there is one of each. */
const time = lazy(() => new Intl.DateTimeFormat(LOCALE, { timeStyle: 'short', timeZone: TIME_ZONE }));
const day = lazy(() => new Intl.DateTimeFormat(LOCALE, { dateStyle: 'full', timeZone: TIME_ZONE }));
const dayAndTime = lazy(
  () => new Intl.DateTimeFormat(LOCALE, { dateStyle: 'long', timeStyle: 'short', timeZone: TIME_ZONE })
);

/** Time of day, for reading beside a message. */
export function formatTime(milliseconds: number | undefined): string {
  return milliseconds === undefined ? COMMON_LABELS.timeUnknown : time().format(milliseconds);
}

/** The day in full, '' without a time; equal texts mean the same day. */
export function formatDay(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '' : day().format(milliseconds);
}

/** Day and time, for those who do not see the day above the message. */
export function formatDayAndTime(milliseconds: number | undefined): string {
  return milliseconds === undefined ? COMMON_LABELS.timeUnknown : dayAndTime().format(milliseconds);
}

/** ISO 8601 in UTC, for the datetime attribute; undefined without a time or for one that ISO 8601 cannot express. */
export function isoTime(milliseconds: number | undefined): string | undefined {
  const date = new Date(milliseconds ?? NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
