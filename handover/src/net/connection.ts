import { backoffDelay, type RetryPolicy } from './retry.ts';

/** State of a connection that consists of repeated requests: long polls, or a stream that is opened again. */
export interface ConnectionState {
  /** Failures since the last success. */
  readonly failures: number;
  /** Whether the loss of the connection has been reported. */
  readonly isLost: boolean;
}

export interface ConnectionUpdate {
  readonly state: ConnectionState;
  /** The change to report to the customer, if there is one. */
  readonly change?: 'lost' | 'restored';
}

export type FailureUpdate = ConnectionUpdate &
  ({ readonly giveUp: true } | { readonly giveUp: false; readonly retryAfterMs: number });

export const CONNECTED: ConnectionState = { failures: 0, isLost: false };

/** A single failure is not reported, because polls and streams break now and then. */
const FAILURES_BEFORE_LOST = 2;

/** The state after a successful request. */
export function onSuccess({ isLost }: ConnectionState): ConnectionUpdate {
  return { state: CONNECTED, ...(isLost && { change: 'restored' }) };
}

/** The state after a failed request, and whether to try again. */
export function onFailure(before: ConnectionState, policy: RetryPolicy): FailureUpdate {
  const failures = before.failures + 1;
  const isLost = before.isLost || failures >= Math.min(FAILURES_BEFORE_LOST, policy.attempts);
  const update = { state: { failures, isLost }, ...(isLost && !before.isLost && { change: 'lost' as const }) };
  return failures >= policy.attempts
    ? { ...update, giveUp: true }
    : { ...update, giveUp: false, retryAfterMs: backoffDelay(failures, policy) };
}

/** The state of a connection that must be reopened at once, for example at another server. */
export function onInterruption({ failures, isLost }: ConnectionState): ConnectionUpdate {
  return { state: { failures, isLost: true }, ...(!isLost && { change: 'lost' }) };
}
