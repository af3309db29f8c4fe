import {
  CONNECTED,
  onFailure,
  onInterruption,
  onSuccess,
  type ConnectionState,
  type ConnectionUpdate
} from '../net/connection.ts';
import type { RetryPolicy } from '../net/retry.ts';
import type { Problem } from '../problem.ts';

/** Position of the long polling loop in a Live Agent session. */
export interface PollState {
  /** Sequence of the last response that was processed; -1 before the first. */
  readonly ack: number;
  /** Offset of the last response that contained messages; needed for a reconnect. */
  readonly offset?: number;
  readonly connection: ConnectionState;
}

/** Outcome of a poll, or of the reconnect after it. */
export type PollOutcome =
  | { readonly kind: 'messages'; readonly sequence: number; readonly offset?: number }
  /** The poll ended without messages. */
  | { readonly kind: 'empty' }
  /** 503: another server has taken over the session. */
  | { readonly kind: 'moved' }
  /** The session continues at the other server, which starts a new sequence. */
  | { readonly kind: 'reconnected' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** The session is over, so that polling again is of no use. */
  | { readonly kind: 'over'; readonly problem: Problem };

export type PollAction =
  | { readonly kind: 'poll' }
  | { readonly kind: 'reconnect' }
  | { readonly kind: 'wait'; readonly ms: number }
  | { readonly kind: 'stop'; readonly problem: Problem };

export interface PollStep {
  readonly state: PollState;
  readonly action: PollAction;
  readonly change?: ConnectionUpdate['change'];
}

export const NEW_POLL_STATE: PollState = { ack: -1, connection: CONNECTED };

/** Decides what follows a poll. This is the whole logic of the polling loop; the session sends the requests. */
export function nextPollStep(state: PollState, outcome: PollOutcome, policy: RetryPolicy): PollStep {
  return RULES[outcome.kind](state, outcome as never, policy);
}

type Rules = {
  readonly [K in PollOutcome['kind']]: (
    state: PollState,
    outcome: Extract<PollOutcome, { kind: K }>,
    policy: RetryPolicy
  ) => PollStep;
};

const RULES: Rules = {
  messages: ({ offset, connection }, outcome) => {
    const latest = outcome.offset ?? offset;
    const update = onSuccess(connection);
    const state = {
      ack: outcome.sequence,
      ...(latest !== undefined && { offset: latest }),
      connection: update.state
    };
    return step(state, update.change, { kind: 'poll' });
  },
  empty: (before) => {
    const { state, change } = onSuccess(before.connection);
    return step({ ...before, connection: state }, change, { kind: 'poll' });
  },
  moved: (before, _outcome, policy) => {
    const { state, change } = onInterruption(before.connection);
    // counts as a failure, so that servers cannot pass the session on forever
    const counted = onFailure(state, policy);
    const action: PollAction = counted.giveUp
      ? { kind: 'stop', problem: { kind: 'gone', status: 503 } }
      : { kind: 'reconnect' };
    return step({ ...before, connection: counted.state }, change, action);
  },
  reconnected: (before) => step({ ...before, ack: NEW_POLL_STATE.ack }, undefined, { kind: 'poll' }),
  failed: (before, { problem }, policy) => {
    const { state, change, ...next } = onFailure(before.connection, policy);
    const action: PollAction = next.giveUp ? { kind: 'stop', problem } : { kind: 'wait', ms: next.retryAfterMs };
    return step({ ...before, connection: state }, change, action);
  },
  over: (state, { problem }) => step(state, undefined, { kind: 'stop', problem })
};

function step(state: PollState, change: ConnectionUpdate['change'], action: PollAction): PollStep {
  return { state, action, ...(change !== undefined && { change }) };
}
