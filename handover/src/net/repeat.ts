import { retryHelps, type Problem } from '../problem.ts';
import { delayAfter, type RetryPolicy } from './link.ts';
import { sleep } from './sleep.ts';

/** Attempts at one request of the customer's; a lost connection is tried longer than that elsewhere. */
const ATTEMPTS = 3;

/** Asks again while that may help. @returns the last problem, or undefined after a success */
export async function repeat(
  ask: () => Promise<Problem | undefined>,
  policy: RetryPolicy,
  signal: AbortSignal
): Promise<Problem | undefined> {
  let problem = await ask();
  for (let failures = 1; failures < ATTEMPTS && !signal.aborted && problem && retryHelps(problem); failures += 1) {
    await sleep(delayAfter(failures, policy), signal);
    problem = signal.aborted ? problem : await ask();
  }
  return problem;
}
