import { TITLES } from './contestants.ts';
import type { Metric } from './metrics.ts';
import { ratio, type Statistic } from './statistics.ts';
import type { Result, Statistics } from './results.ts';
import { nameOf } from './workloads.ts';

export type Verdict = 'met' | 'not met' | 'not measured';

/** A performance goal and its result. */
export interface Goal {
  readonly wanted: string;
  /** The workload that it applies to. */
  readonly where: string;
  readonly measured: string;
  readonly verdict: Verdict;
}

export const LIMITS = {
  /** Time to the last message, relative to the bare page. */
  timesBare: 2,
  /** The peer's time to the last message at 200 messages, relative to the viewer. */
  timesPeer: 5,
  /** Time to the last message at 10,000 messages, relative to 200. */
  growth: 1.5,
  /** DOM nodes at the largest size, relative to 200 messages. */
  nodes: 2,
  /** Heap growth from 200 messages to the largest size, relative to the growth of the data. */
  heap: 3,
  /** Milliseconds. */
  longestFrame: 50,
  /** Size of the viewer's JavaScript, relative to the peer. */
  script: 0.1
} as const;

const CACHES = [
  ['cold', 'lastSeenCold'],
  ['warm', 'lastSeenWarm']
] as const satisfies readonly (readonly [string, Metric])[];

/** Evaluates all goals for the results of a run. A goal whose figures are missing is not measured. */
export function evaluateGoals(results: readonly Result[]): readonly Goal[] {
  return [
    ...results.map(nearBare),
    ...results.filter(({ workload }) => workload.messages === 200).flatMap((small) => fasterThanPeer(small, results)),
    ...pairs(results, 10_000).map(([small, large]) => steady(small, large)),
    ...pairs(results, largestOf(results)).flatMap(([small, large]) => [
      boundedNodes(small, large),
      boundedHeap(small, large)
    ]),
    ...results.map(smooth),
    ...results.slice(0, 1).map(small)
  ];
}

function nearBare({ workload, contestants: { viewer, bare } }: Result): Goal {
  return {
    wanted: `last message visible no later than ${LIMITS.timesBare} times the bare page`,
    where: nameOf(workload),
    ...evaluateCaches(
      viewer,
      (metric) => ratio(viewer?.[metric], bare?.[metric]),
      (times) => times <= LIMITS.timesBare
    )
  };
}

/** The viewer has to be faster by LIMITS.timesPeer at 200 messages, and by an even greater factor at 2,000. */
function fasterThanPeer(small: Result, results: readonly Result[]): Goal[] {
  const times = ({ contestants }: Result, metric: Metric) =>
    ratio(contestants.peer?.[metric], contestants.viewer?.[metric]);
  const large = sameKind(results, small, 2000);
  const atSmall: Goal = {
    wanted: `at least ${LIMITS.timesPeer} times faster than ${TITLES.peer}`,
    where: nameOf(small.workload),
    ...evaluateCaches(
      small.contestants.viewer,
      (metric) => times(small, metric),
      (factor) => factor >= LIMITS.timesPeer
    )
  };
  const atLarge = large && {
    wanted: 'faster by more than at 200 messages',
    where: nameOf(large.workload),
    ...evaluateCaches(
      large.contestants.viewer,
      (metric) => times(large, metric),
      (factor, metric) => factor > Math.max(LIMITS.timesPeer, times(small, metric) ?? Infinity)
    )
  };
  return atLarge ? [atSmall, atLarge] : [atSmall];
}

function steady(small: Result, large: Result): Goal {
  const { viewer } = large.contestants;
  return {
    wanted: `time to the last message at most ${LIMITS.growth} times that at 200 messages`,
    where: nameOf(large.workload),
    ...evaluateCaches(
      viewer,
      (metric) => ratio(viewer?.[metric], small.contestants.viewer?.[metric]),
      (times) => times <= LIMITS.growth
    )
  };
}

function boundedNodes(small: Result, large: Result): Goal {
  const times = ratio(large.contestants.viewer?.nodes, small.contestants.viewer?.nodes);
  return {
    wanted: `DOM nodes at most ${LIMITS.nodes} times those at 200 messages`,
    where: nameOf(large.workload),
    ...evaluateRatio(times, (value) => value <= LIMITS.nodes)
  };
}

/** The bare page only keeps the data, so its heap shows how much the data grow. */
function boundedHeap(small: Result, large: Result): Goal {
  const own = growth(small.contestants.viewer?.heap, large.contestants.viewer?.heap);
  const data = growth(small.contestants.bare?.heap, large.contestants.bare?.heap);
  const times = own !== undefined && data !== undefined && data > 0 ? own / data : undefined;
  return {
    wanted: `heap grows from 200 messages at most ${LIMITS.heap} times as much as the data`,
    where: nameOf(large.workload),
    ...evaluateRatio(times, (value) => value <= LIMITS.heap)
  };
}

function smooth({ workload, contestants: { viewer } }: Result): Goal {
  const frame = viewer?.longestFrame;
  return {
    wanted: `no frame over ${LIMITS.longestFrame} ms while scrolling`,
    where: nameOf(workload),
    measured: frame ? `${Math.round(frame.median)} ms` : '–',
    verdict: verdictOf(frame && frame.cutOff === 0 && frame.median <= LIMITS.longestFrame, frame)
  };
}

/** Compares uncompressed sizes, because the engine parses uncompressed code; the compressed share is for information. */
function small({ contestants: { viewer, peer } }: Result): Goal {
  const plain = ratio(viewer?.script, peer?.script);
  const compressed = ratio(viewer?.scriptGzip, peer?.scriptGzip);
  return {
    wanted: `own JavaScript at most a tenth of ${TITLES.peer}'s`,
    where: 'any',
    measured: `${percent(plain)}, compressed ${percent(compressed)}`,
    verdict: verdictOf(plain !== undefined && plain <= LIMITS.script, plain)
  };
}

/**
 * Evaluates a goal about times, which has to hold with a cold and with a warm cache. A viewer that was cut off misses it,
 * because its true median is higher.
 */
function evaluateCaches(
  viewer: Statistics | undefined,
  valueOf: (metric: Metric) => number | undefined,
  holds: (value: number, metric: Metric) => boolean
): Pick<Goal, 'measured' | 'verdict'> {
  const values = CACHES.map(([name, metric]) => ({ name, metric, value: valueOf(metric) }));
  const known = values.flatMap(({ metric, value }) =>
    value === undefined ? [] : [holds(value, metric) && viewer?.[metric]?.cutOff === 0]
  );
  const isComplete = known.length === values.length || known.includes(false);
  return {
    measured: values.map(({ name, value }) => `${name} ${factor(value)}`).join(', '),
    verdict: verdictOf(!known.includes(false), isComplete || undefined)
  };
}

function evaluateRatio(
  value: number | undefined,
  holds: (value: number) => boolean
): Pick<Goal, 'measured' | 'verdict'> {
  return { measured: factor(value), verdict: verdictOf(value !== undefined && holds(value), value) };
}

function verdictOf(holds: boolean | undefined, figure: unknown): Verdict {
  if (figure === undefined) {
    return 'not measured';
  }
  return holds ? 'met' : 'not met';
}

/** Pairs results at 200 messages with results of the same kind at another size. */
function pairs(results: readonly Result[], size: number): (readonly [Result, Result])[] {
  return results
    .filter(({ workload }) => workload.messages === 200 && size > 200)
    .flatMap((first) => {
      const second = sameKind(results, first, size);
      return second ? [[first, second] as const] : [];
    });
}

function sameKind(results: readonly Result[], { workload }: Result, messages: number): Result | undefined {
  const name = nameOf({ ...workload, messages });
  return results.find((result) => nameOf(result.workload) === name);
}

function largestOf(results: readonly Result[]): number {
  return Math.max(...results.map(({ workload }) => workload.messages));
}

function growth(small: Statistic | undefined, large: Statistic | undefined): number | undefined {
  return small && large && large.median - small.median;
}

function factor(value: number | undefined): string {
  return value === undefined ? '–' : `${value.toFixed(1)} ×`;
}

function percent(value: number | undefined): string {
  return value === undefined ? '–' : `${(value * 100).toFixed(1)} %`;
}
