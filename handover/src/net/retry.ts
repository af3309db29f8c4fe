import { isRetryable, type Problem } from '../problem.ts';
import { sleep } from './sleep.ts';

/** Exponential backoff for a connection that fails. */
export interface RetryPolicy {
  /** Delay before the second attempt, in milliseconds. Each further delay is twice as long. */
  readonly firstDelayMs: number;
  /** Longest delay between two attempts, in milliseconds. */
  readonly maxDelayMs: number;
  /** Number of consecutive failures after which the connection is given up. */
  readonly attempts: number;
}

export const DEFAULT_RETRY: RetryPolicy = { firstDelayMs: 500, maxDelayMs: 8000, attempts: 10 };

/** Attempts for a single request, such as a message. `RetryPolicy.attempts` is for the connection that receives. */
const REQUEST_ATTEMPTS = 3;

/** Returns the delay in milliseconds after that number of consecutive failures. */
export function backoffDelay(failures: number, { firstDelayMs, maxDelayMs }: RetryPolicy): number {
  return Math.min(maxDelayMs, firstDelayMs * 2 ** Math.max(0, failures - 1));
}

/**
 * Runs a request up to three times while it fails with a retryable problem.
 * @returns the last problem, or undefined after a success
 */
export async function retry(
  request: () => Promise<Problem | undefined>,
  policy: RetryPolicy,
  signal: AbortSignal
): Promise<Problem | undefined> {
  let problem = await request();
  for (
    let failures = 1;
    failures < REQUEST_ATTEMPTS && !signal.aborted && problem && isRetryable(problem);
    failures += 1
  ) {
    await sleep(backoffDelay(failures, policy), signal);
    problem = signal.aborted ? problem : await request();
  }
  return problem;
}
