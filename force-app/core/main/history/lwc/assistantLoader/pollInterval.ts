import type { Problem } from 'c/assistantProblem';

/** Outcome of polling for new messages. */
export type PollOutcome =
  | { readonly kind: 'changed' }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** Interval while new messages arrive. */
export const MIN_DELAY_MS = 10_000;

/** Longest interval while no new messages arrive. */
export const MAX_DELAY_MS = 300_000;

/** Status codes that are permanent for a session and its token. */
const FINAL_STATUSES: readonly number[] = [401, 403, 404, 410];

/**
 * Delay before the next poll, in milliseconds: the minimum after new messages, otherwise twice the previous delay, and at
 * least the `Retry-After` of a rate-limited response. Undefined after a permanent failure.
 * @param delay delay before the poll with this outcome, in milliseconds
 */
export function nextPollDelay(delay: number, outcome: PollOutcome): number | undefined {
  if (outcome.kind === 'changed') {
    return MIN_DELAY_MS;
  }
  const doubled = Math.min(delay * 2, MAX_DELAY_MS);
  if (outcome.kind === 'unchanged') {
    return doubled;
  }
  const { problem } = outcome;
  if (problem.kind === 'rateLimited') {
    return Math.max(doubled, (problem.retryAfterSeconds ?? 0) * 1000);
  }
  return 'status' in problem && FINAL_STATUSES.includes(problem.status) ? undefined : doubled;
}
