import { expect, test } from '@playwright/test';
import { ratio, summarize } from '../../scripts/bench/statistics.ts';

/** Statistics of the benchmark. */

const LIMIT = 60_000;

for (const [values, median, min, max, cutOff] of [
  [[7], 7, 7, 7, 0],
  [[30, 10, 20], 20, 10, 30, 0],
  [[40, 10, 20, 30], 25, 10, 40, 0],
  [[5, null, 10], 10, 5, LIMIT, 1],
  [[null, 5, null], LIMIT, 5, LIMIT, 2]
] as const) {
  test(`the median of ${values.map(String).join(', ')}`, () => {
    expect(summarize(values, LIMIT)).toEqual({ median, min, max, count: values.length, cutOff });
  });
}

test('no values have no statistic', () => {
  expect(summarize([], LIMIT)).toBeUndefined();
});

test('a ratio compares medians', () => {
  expect(ratio(summarize([1, 40, 1000], LIMIT), summarize([10, 10, 500], LIMIT))).toBe(4);
});

test('a missing statistic or a median of 0 has no ratio', () => {
  const some = summarize([4], LIMIT);
  expect(ratio(some, undefined)).toBeUndefined();
  expect(ratio(undefined, some)).toBeUndefined();
  expect(ratio(some, summarize([0], LIMIT))).toBeUndefined();
});
