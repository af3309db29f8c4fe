import { expect, test } from '@playwright/test';
import type { ContestantName } from '../../scripts/bench/contestants.ts';
import { evaluateGoals } from '../../scripts/bench/goals.ts';
import { guardViolations, GUARD_LIMITS, GUARD_WORKLOADS } from '../../scripts/bench/regressionGuard.ts';
import type { Figures } from '../../scripts/bench/metrics.ts';
import type { Sample } from '../../scripts/bench/samples.ts';
import { summarizeSamples } from '../../scripts/bench/results.ts';

/** The goals and the regression guard of the benchmark. */

type Size = Readonly<Partial<Record<ContestantName, Figures>>>;

const LIMIT = 60_000;

/** Figures that meet all goals at all sizes. */
const GOOD: Size = {
  viewer: { ...times(60), longestFrame: 30, heap: 3e6, nodes: 900, script: 40e3, scriptGzip: 12e3 },
  peer: { ...times(600), longestFrame: 90, heap: 9e6, nodes: 9000, script: 3e6, scriptGzip: 600e3 },
  bare: { ...times(40), longestFrame: 17, heap: 1e5, nodes: 400, script: 1e3, scriptGzip: 500 }
};

/** Plain notes at three sizes; the peer gets slower and the data grow with the size. */
const GOOD_RUN: Readonly<Record<number, Size>> = {
  200: GOOD,
  2000: change(GOOD, { peer: times(5000), bare: { heap: 1e6 }, viewer: { heap: 4e6 } }),
  10000: change(GOOD, { peer: times(30_000), bare: { heap: 5e6 }, viewer: { heap: 9e6 } })
};

function times(value: number | null): Figures {
  return { lastSeenCold: value, lastSeenWarm: value };
}

function change(size: Size, by: Size): Size {
  const names = Object.keys(size) as ContestantName[];
  return Object.fromEntries(names.map((name) => [name, { ...size[name], ...by[name] }]));
}

function samplesOf(run: Readonly<Record<number, Size>>): Sample[] {
  return Object.entries(run).flatMap(([messages, size]) =>
    (Object.keys(size) as ContestantName[]).map((contestant) => ({
      workload: { source: 'notes', mix: 'plain', messages: Number(messages) } as const,
      contestant,
      round: 1,
      figures: size[contestant] ?? {},
      remarks: []
    }))
  );
}

function goalsAfter(messages: number, by: Size) {
  const run = { ...GOOD_RUN, [messages]: change(GOOD_RUN[messages] ?? {}, by) };
  return evaluateGoals(summarizeSamples(samplesOf(run), LIMIT));
}

test('a good run meets all goals', () => {
  const goals = goalsAfter(200, {});
  expect(goals.map(({ verdict }) => verdict)).toEqual(goals.map(() => 'met'));
  expect(goals).toHaveLength(3 + 2 + 1 + 2 + 3 + 1);
});

for (const [what, messages, by, missed] of [
  ['the viewer takes long', 2000, { viewer: { lastSeenCold: 81 } }, ['no later than 2 times the bare page']],
  [
    'the viewer takes long from the cache',
    2000,
    { viewer: { lastSeenWarm: 81 } },
    ['no later than 2 times the bare page']
  ],
  ['the peer is fast', 200, { peer: times(299) }, ['at least 5 times faster']],
  ['the peer is fast in a longer conversation', 2000, { peer: times(590) }, ['faster by more than at 200']],
  [
    'a long conversation is slow for all contestants',
    10_000,
    { viewer: times(91), bare: times(90) },
    ['at most 1.5 times']
  ],
  ['there are many nodes', 10_000, { viewer: { nodes: 1801 } }, ['DOM nodes']],
  ['the heap grows', 10_000, { viewer: { heap: 18e6 } }, ['heap']],
  ['a frame is long', 2000, { viewer: { longestFrame: 51 } }, ['no frame over 50 ms']],
  ['scrolling does not end', 2000, { viewer: { longestFrame: null } }, ['no frame over 50 ms']],
  ['the script is large', 200, { viewer: { script: 301e3 } }, ['own JavaScript']],
  [
    'the viewer is cut off, and so not opened a second time',
    2000,
    { viewer: { lastSeenCold: null, lastSeenWarm: undefined } },
    ['no later than 2 times', 'faster by more than at 200']
  ],
  [
    'neither the viewer nor the bare page finishes',
    10_000,
    { viewer: times(null), bare: times(null) },
    ['no later than 2 times', 'at most 1.5 times']
  ]
] as const) {
  test(`misses a goal when ${what}`, () => {
    const goals = goalsAfter(messages, by).filter(({ verdict }) => verdict === 'not met');
    expect(goals.map(({ wanted }) => wanted)).toEqual(missed.map((part) => expect.stringContaining(part) as unknown));
  });
}

test('a goal without figures is not measured', () => {
  const { viewer = {}, bare = {} } = GOOD;
  const goals = evaluateGoals(summarizeSamples(samplesOf({ 200: { viewer, bare } }), LIMIT));
  const open = goals.filter(({ verdict }) => verdict === 'not measured').map(({ wanted }) => wanted);
  expect(open).toEqual([expect.stringContaining('@carbon/ai-chat'), expect.stringContaining("@carbon/ai-chat's")]);
  expect(goals.filter(({ verdict }) => verdict === 'not met')).toEqual([]);
});

test('a peer that is cut off counts with the time limit', () => {
  const [goal] = goalsAfter(200, { peer: times(null) }).filter(({ wanted }) => wanted.startsWith('at least'));
  expect(goal).toMatchObject({ verdict: 'met', measured: 'cold 1000.0 ×, warm 1000.0 ×' });
});

test('the guard accepts a good run', () => {
  const run = Object.fromEntries(GUARD_WORKLOADS.map(({ messages }) => [messages, GOOD]));
  expect(guardViolations(summarizeSamples(samplesOf(run), LIMIT))).toEqual([]);
});

test('the guard fails when the viewer is far slower than the bare page, or slows down with the size', () => {
  const slow = change(GOOD, { viewer: times(40 * (GUARD_LIMITS.timesBare + 1)) });
  const run = Object.fromEntries(GUARD_WORKLOADS.map(({ messages }) => [messages, messages === 2000 ? slow : GOOD]));
  expect(guardViolations(summarizeSamples(samplesOf(run), LIMIT))).toEqual([
    `notes plain 2000: the last message took ${GUARD_LIMITS.timesBare + 1}.0 times as long as the bare page; ${GUARD_LIMITS.timesBare} times are allowed`,
    `The last message of the longest conversation took 10.7 times as long as that of the shortest; ${GUARD_LIMITS.growth} times are allowed`
  ]);
});

test('the guard fails without figures', () => {
  expect(guardViolations([])).not.toEqual([]);
  const run = { 20: change(GOOD, { viewer: times(null) }) };
  expect(guardViolations(summarizeSamples(samplesOf(run), LIMIT))).toEqual([expect.stringContaining('1500.0 times')]);
});
