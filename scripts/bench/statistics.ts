/** What several values of one metric have in common. */
export interface Statistic {
  readonly median: number;
  readonly min: number;
  readonly max: number;
  readonly count: number;
  /** Values that were cut off at the limit; while there are any, the median may be more than it says. */
  readonly cutOff: number;
}

/**
 * Summarises values; undefined when there are none.
 * @param limit stands for values that took longer than was waited for
 */
export function summarise(values: readonly (number | null)[], limit: number): Statistic | undefined {
  const sorted = values.map((value) => value ?? limit).sort((one, other) => one - other);
  const [min, max] = [sorted[0], sorted.at(-1)];
  return min === undefined || max === undefined
    ? undefined
    : {
        median: medianOf(sorted),
        min,
        max,
        count: sorted.length,
        cutOff: values.filter((value) => value === null).length
      };
}

/** How many times the second the first is, by their medians; undefined when one of them is missing or the second is 0. */
export function ratio(first: Statistic | undefined, second: Statistic | undefined): number | undefined {
  return first && second && second.median !== 0 ? first.median / second.median : undefined;
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (low + high) / 2;
}
