import { ratio } from './statistics.ts';
import type { Result } from './results.ts';
import { nameOf, type Workload } from './workloads.ts';

/** The workloads of `--guard`, which are few, so that it is fast. */
export const GUARD_WORKLOADS: readonly Workload[] = [20, 200, 2000].map((messages) => ({
  source: 'notes',
  mix: 'plain',
  messages
}));

/** Generous limits, because build machines are shared; they only detect large regressions. */
export const GUARD_LIMITS = {
  /** Time to the last message, relative to the bare page. */
  timesBare: 15,
  /** Time to the last message at 2,000 messages, relative to 20. */
  growth: 8
} as const;

/** Describes exceeded limits, one sentence each. A missing figure exceeds all limits. */
export function guardViolations(results: readonly Result[]): readonly string[] {
  const [smallest, largest] = [results[0]?.contestants.viewer, results.at(-1)?.contestants.viewer];
  return [
    ...results.flatMap(({ workload, contestants: { viewer, bare } }) =>
      describeExcess(
        `${nameOf(workload)}: the last message took`,
        ratio(viewer?.lastSeenWarm, bare?.lastSeenWarm),
        GUARD_LIMITS.timesBare,
        'the bare page'
      )
    ),
    ...describeExcess(
      'The last message of the longest conversation took',
      ratio(largest?.lastSeenWarm, smallest?.lastSeenWarm),
      GUARD_LIMITS.growth,
      'that of the shortest'
    )
  ];
}

function describeExcess(subject: string, times: number | undefined, limit: number, reference: string): string[] {
  if (times === undefined) {
    return [`${subject} an unknown time`];
  }
  return times <= limit
    ? []
    : [`${subject} ${times.toFixed(1)} times as long as ${reference}; ${limit} times are allowed`];
}
