/** How patiently a lost connection is tried again. */
export interface RetryPolicy {
  /** Wait before the second attempt; each further one waits twice as long. */
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
  /** Failures in a row after which the connection is given up. */
  readonly attempts: number;
}

export const DEFAULT_RETRY: RetryPolicy = { firstDelayMs: 500, maxDelayMs: 8000, attempts: 10 };

/** A connection that is kept open by asking again and again. */
export interface Link {
  /** Failures since the last success. */
  readonly failures: number;
  /** Whether the customer has been told that the connection is lost. */
  readonly isLost: boolean;
}

export interface LinkStep {
  readonly link: Link;
  /** What the customer has to hear now. */
  readonly tell?: 'lost' | 'back';
}

export type FailedStep = LinkStep & ({ readonly giveUp: true } | { readonly giveUp: false; readonly waitMs: number });

export const NEW_LINK: Link = { failures: 0, isLost: false };

/** A single failure is no news: polls end now and then. */
const FAILURES_BEFORE_NEWS = 2;

/** The wait before the attempt that follows so many failures in a row. */
export function delayAfter(failures: number, { firstDelayMs, maxDelayMs }: RetryPolicy): number {
  return Math.min(maxDelayMs, firstDelayMs * 2 ** Math.max(0, failures - 1));
}

/** The connection after an answer. */
export function succeeded({ isLost }: Link): LinkStep {
  return { link: NEW_LINK, ...(isLost && { tell: 'back' }) };
}

/** The connection after no answer. */
export function failed(before: Link, policy: RetryPolicy): FailedStep {
  const failures = before.failures + 1;
  const isLost = before.isLost || failures >= Math.min(FAILURES_BEFORE_NEWS, policy.attempts);
  const step = { link: { failures, isLost }, ...(isLost && !before.isLost && { tell: 'lost' as const }) };
  return failures >= policy.attempts
    ? { ...step, giveUp: true }
    : { ...step, giveUp: false, waitMs: delayAfter(failures, policy) };
}

/** The connection that has to be made anew at once, such as to another server. */
export function interrupted({ failures, isLost }: Link): LinkStep {
  return { link: { failures, isLost: true }, ...(!isLost && { tell: 'lost' }) };
}
