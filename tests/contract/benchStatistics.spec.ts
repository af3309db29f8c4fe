import { expect, test } from '@playwright/test';
import { ratio, summarise } from '../../scripts/bench/statistics.ts';

/** The benchmark's arithmetic. */

const LIMIT = 60_000;

for (const [values, median, min, max, cutOff] of [
  [[7], 7, 7, 7, 0],
  [[30, 10, 20], 20, 10, 30, 0],
  [[40, 10, 20, 30], 25, 10, 40, 0],
  [[5, null, 10], 10, 5, LIMIT, 1],
  [[null, 5, null], LIMIT, 5, LIMIT, 2]
] as const) {
  test(`the median of ${values.map(String).join(', ')}`, () => {
    expect(summarise(values, LIMIT)).toEqual({ median, min, max, count: values.length, cutOff });
  });
}

test('nothing is the median of nothing', () => {
  expect(summarise([], LIMIT)).toBeUndefined();
});

test('a ratio is that of the medians', () => {
  expect(ratio(summarise([1, 40, 1000], LIMIT), summarise([10, 10, 500], LIMIT))).toBe(4);
});

test('what is missing, or nothing, has no ratio', () => {
  const some = summarise([4], LIMIT);
  expect(ratio(some, undefined)).toBeUndefined();
  expect(ratio(undefined, some)).toBeUndefined();
  expect(ratio(some, summarise([0], LIMIT))).toBeUndefined();
});
