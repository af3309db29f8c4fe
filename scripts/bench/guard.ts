import { ratio } from './statistics.ts';
import type { Result } from './summary.ts';
import { nameOf, type Workload } from './workloads.ts';

/** What the guard opens: few sizes, without the peer, in seconds. */
export const GUARD_WORKLOADS: readonly Workload[] = [20, 200, 2000].map((messages) => ({
  source: 'notes',
  mix: 'plain',
  messages
}));

/** Loose, because other programs run on a build machine: they only tell when something has become slow altogether. */
export const GUARD_LIMITS = {
  /** Time to the last message, in times of the bare page's. */
  timesBare: 15,
  /** Time to the last message at 2,000 messages, in times of that at 20. */
  growth: 8
} as const;

/** What is beyond the guard's limits, one sentence each. A figure that is missing is beyond all limits. */
export function beyondGuard(results: readonly Result[]): readonly string[] {
  const [smallest, largest] = [results[0]?.contestants.viewer, results.at(-1)?.contestants.viewer];
  return [
    ...results.flatMap(({ workload, contestants: { viewer, bare } }) =>
      beyond(
        `${nameOf(workload)}: the last message took`,
        ratio(viewer?.lastSeenWarm, bare?.lastSeenWarm),
        GUARD_LIMITS.timesBare,
        'the bare page'
      )
    ),
    ...beyond(
      'The last message of the longest conversation took',
      ratio(largest?.lastSeenWarm, smallest?.lastSeenWarm),
      GUARD_LIMITS.growth,
      'that of the shortest'
    )
  ];
}

function beyond(what: string, times: number | undefined, limit: number, whose: string): string[] {
  if (times === undefined) {
    return [`${what} nobody knows how long`];
  }
  return times <= limit ? [] : [`${what} ${times.toFixed(1)} times as long as ${whose}; ${limit} times are allowed`];
}
