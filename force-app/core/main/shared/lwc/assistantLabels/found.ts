import { formatLabel } from './fill';
import { formatNumber } from './numbers';
import { WORDS } from './words';

/**
 * In how many messages something was found, and which of them a reader has gone to.
 * @param place from 1; 0 before the first step
 */
export function describeFound(place: number, count: number): string {
  return place > 0
    ? formatLabel(WORDS.place, formatNumber(place), formatNumber(count))
    : formatLabel(WORDS.findCount, formatNumber(count));
}
