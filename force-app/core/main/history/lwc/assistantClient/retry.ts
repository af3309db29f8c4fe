import type { Problem } from 'c/assistantProblem';

/** Maximum number of requests after the first one. */
const MAX_RETRIES = 3;

const BASE_DELAY_MS = 500;
/** Longest time that an agent should watch a spinner. If the service asks for more, the problem notice says so instead. */
const MAX_DELAY_MS = 20_000;

/**
 * Delay before the next attempt, in milliseconds, with exponential backoff and jitter; undefined if the request must not
 * be retried. Time-outs are not retried: after such a wait, the agent decides.
 * @param retry number of the next retry, from 0
 * @param random jitter from 0 (inclusive) to 1 (exclusive), so that many consoles do not retry at the same time
 */
export function retryDelay(problem: Problem, retry: number, random: number): number | undefined {
  if (retry >= MAX_RETRIES) {
    return undefined;
  }
  const backoff = BASE_DELAY_MS * 2 ** retry * (0.5 + random / 2);
  if (problem.kind === 'rateLimited') {
    const delay = Math.max(backoff, (problem.retryAfterSeconds ?? 0) * 1000);
    return delay <= MAX_DELAY_MS ? delay : undefined;
  }
  const isTransient = problem.kind === 'offline' || (problem.kind === 'server' && problem.status >= 500);
  return isTransient ? backoff : undefined;
}
