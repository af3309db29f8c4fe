import { COMMON_LABELS, formatLabel, formatNumber } from 'c/assistantLabels';
import { FIND_LABELS } from './labels';

/**
 * Describes the number of matching messages, and the current one if there is one.
 * @param position one-based position of the current match; 0 for none
 */
export function describeMatches(position: number, count: number): string {
  return position > 0
    ? formatLabel(COMMON_LABELS.position, formatNumber(position), formatNumber(count))
    : formatLabel(FIND_LABELS.findCount, formatNumber(count));
}
