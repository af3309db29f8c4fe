import type { ContestantName } from './contestants.ts';
import type { Figures } from './metrics.ts';
import type { Workload } from './workloads.ts';

/** The figures of one contestant for one workload in one round. */
export interface Sample {
  readonly workload: Workload;
  readonly contestant: ContestantName;
  /** Starts at 1. */
  readonly round: number;
  readonly figures: Figures;
  /** Problems, such as errors in the page. */
  readonly remarks: readonly string[];
}
