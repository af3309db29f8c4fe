import { COMMON_LABELS, formatLabel, formatNumber } from 'c/assistantLabels';
import { FIND_LABELS } from './labels';

/**
 * In how many messages something was found, and which of them a reader has gone to.
 * @param place from 1; 0 before the first step
 */
export function describeMatches(place: number, count: number): string {
  return place > 0
    ? formatLabel(COMMON_LABELS.position, formatNumber(place), formatNumber(count))
    : formatLabel(FIND_LABELS.findCount, formatNumber(count));
}
