import type { Problem } from 'c/assistantProblem';

/** Requests after the first one. */
export const MAX_RETRIES = 3;

const FIRST_DELAY = 500;
/** An agent does not watch a spinner for longer; beyond this, the message says when to ask again. */
const LONGEST_DELAY = 20_000;

/**
 * How long to wait before asking again, in milliseconds; undefined when asking again by itself is of no use. A time-out
 * is not repeated: the agent has waited long enough to be asked.
 * @param retry number of the coming retry, from 0
 * @param random from 0 to below 1; spreads the requests of many consoles
 */
export function retryDelay(problem: Problem, retry: number, random: number): number | undefined {
  if (retry >= MAX_RETRIES) {
    return undefined;
  }
  const backOff = FIRST_DELAY * 2 ** retry * (0.5 + random / 2);
  if (problem.kind === 'rateLimited') {
    const delay = Math.max(backOff, (problem.retryAfterSeconds ?? 0) * 1000);
    return delay <= LONGEST_DELAY ? delay : undefined;
  }
  const transient = problem.kind === 'offline' || (problem.kind === 'server' && problem.status >= 500);
  return transient ? backOff : undefined;
}
