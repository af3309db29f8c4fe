import { max, median, min } from 'simple-statistics';

/** Summary of the values of one metric. */
export interface Statistic {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly count: number;
  /** Number of values that were cut off at the time limit; the true median may be higher when there are any. */
  readonly cutOff: number;
}

/**
 * Summarizes values; undefined when there are none.
 * @param limit replaces values that exceeded the time limit, which are null
 */
export function summarize(values: readonly (number | null)[], limit: number): Statistic | undefined {
  if (values.length === 0) {
    return undefined;
  }
  const numbers = values.map((value) => value ?? limit);
  return {
    median: median(numbers),
    min: min(numbers),
    max: max(numbers),
    count: numbers.length,
    cutOff: values.filter((value) => value === null).length
  };
}

/** Ratio of two medians; undefined when a statistic is missing or the second median is 0. */
export function ratio(first: Statistic | undefined, second: Statistic | undefined): number | undefined {
  return first && second && second.median !== 0 ? first.median / second.median : undefined;
}
