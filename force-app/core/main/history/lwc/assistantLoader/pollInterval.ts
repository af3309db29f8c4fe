import type { Problem } from 'c/assistantProblem';

/** What looking for new messages came to. */
export type PollOutcome =
  { readonly kind: 'news' } | { readonly kind: 'nothing' } | { readonly kind: 'failed'; readonly problem: Problem };

/** Milliseconds from one look to the next while something is said. */
export const FIRST_DELAY = 10_000;

/** The most that a look waits while nothing is said. */
export const LONGEST_DELAY = 300_000;

/** Answers after which another request, with the same token, cannot come to anything else. */
const FINAL_STATUSES: readonly number[] = [401, 403, 404, 410];

/**
 * How long to wait before looking again, in milliseconds: not long after something new, each time twice as long while
 * nothing comes or nothing works, and never shorter than the assistant asks for. Undefined when looking again is of no use.
 * @param delay the wait before the look that has this outcome
 */
export function nextPollDelay(delay: number, outcome: PollOutcome): number | undefined {
  if (outcome.kind === 'news') {
    return FIRST_DELAY;
  }
  const longer = Math.min(delay * 2, LONGEST_DELAY);
  if (outcome.kind === 'nothing') {
    return longer;
  }
  const { problem } = outcome;
  if (problem.kind === 'rateLimited') {
    return Math.max(longer, (problem.retryAfterSeconds ?? 0) * 1000);
  }
  return 'status' in problem && FINAL_STATUSES.includes(problem.status) ? undefined : longer;
}
