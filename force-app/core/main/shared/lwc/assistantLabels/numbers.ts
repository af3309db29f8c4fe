import LOCALE from '@salesforce/i18n/locale';
import { formatLabel } from './formatLabel';
import { lazy } from './lazy';
import { COMMON_LABELS } from './commonLabels';

const number = lazy(() => new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 20 }));
const percent = lazy(() => new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 }));
const collator = lazy(() => new Intl.Collator(LOCALE, { numeric: true, sensitivity: 'base' }));

/** A number as the user's locale writes it, all of its digits kept. */
export function formatNumber(value: number): string {
  return number().format(value);
}

/** How sure the assistant was, in words; '' for what is no share of one. */
export function describeConfidence(value: number | undefined): string {
  return value !== undefined && value >= 0 && value <= 1
    ? formatLabel(COMMON_LABELS.confidence, percent().format(value))
    : '';
}

/** Order of two texts as the user's language has it; numbers in them count as numbers. */
export function compareTexts(first: string, second: string): number {
  return collator().compare(first, second);
}
