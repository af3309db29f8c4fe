import { CONTESTANTS, type ContestantName } from './contestants.ts';
import { METRICS, type Metric } from './metrics.ts';
import type { Sample } from './samples.ts';
import { summarize, type Statistic } from './statistics.ts';
import { nameOf, type Workload } from './workloads.ts';

export type Statistics = Readonly<Partial<Record<Metric, Statistic>>>;

/** The statistics of one workload, by contestant; a contestant that was not measured is missing. */
export interface Result {
  readonly workload: Workload;
  readonly contestants: Readonly<Partial<Record<ContestantName, Statistics>>>;
}

/**
 * Groups samples by workload and contestant, and summarizes them.
 * @param limit time limit in milliseconds
 * @returns one result for each workload, in the order of their first samples
 */
export function summarizeSamples(samples: readonly Sample[], limit: number): readonly Result[] {
  const workloads = new Map(samples.map(({ workload }) => [nameOf(workload), workload]));
  return [...workloads].map(([name, workload]) => {
    const own = samples.filter((sample) => nameOf(sample.workload) === name);
    return { workload, contestants: byContestant(own, limit) };
  });
}

function byContestant(samples: readonly Sample[], limit: number): Result['contestants'] {
  const present = CONTESTANTS.filter((name) => samples.some(({ contestant }) => contestant === name));
  return Object.fromEntries(
    present.map((name) => [
      name,
      statisticsOf(
        samples.filter(({ contestant }) => contestant === name),
        limit
      )
    ])
  );
}

function statisticsOf(samples: readonly Sample[], limit: number): Statistics {
  const all = METRICS.map((metric) => {
    const values = samples.map(({ figures }) => figures[metric]).filter((value) => value !== undefined);
    return [metric, summarize(values, limit)] as const;
  });
  return Object.fromEntries(all.filter(([, statistic]) => statistic !== undefined));
}
