import type { ContestantName } from './contestants.ts';
import type { Figures } from './metrics.ts';
import type { Workload } from './workloads.ts';

/** One opening of one conversation by one contestant. */
export interface Sample {
  readonly workload: Workload;
  readonly contestant: ContestantName;
  /** From 1. */
  readonly round: number;
  readonly figures: Figures;
  /** What was not as it should be. */
  readonly remarks: readonly string[];
}
