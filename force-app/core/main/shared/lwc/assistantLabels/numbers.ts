import LOCALE from '@salesforce/i18n/locale';
import { formatLabel } from './formatLabel';
import { lazy } from './lazy';
import { COMMON_LABELS } from './commonLabels';

// created on first use, because Intl formatters are expensive to construct
const numberFormat = lazy(() => new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 20 }));
const percentFormat = lazy(() => new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 }));
const collator = lazy(() => new Intl.Collator(LOCALE, { numeric: true, sensitivity: 'base' }));

/** Formats a number in the user's locale without rounding (up to 20 decimals). */
export function formatNumber(value: number): string {
  return numberFormat().format(value);
}

/** Describes a confidence from 0 to 1 as a percentage; '' for undefined and for values out of range. */
export function describeConfidence(value: number | undefined): string {
  return value !== undefined && value >= 0 && value <= 1
    ? formatLabel(COMMON_LABELS.confidence, percentFormat().format(value))
    : '';
}

/** Compares two texts in the user's locale, for `Array.prototype.sort`. Compares digits by their numeric value. */
export function compareTexts(first: string, second: string): number {
  return collator().compare(first, second);
}
