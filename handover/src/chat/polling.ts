import { failed, interrupted, NEW_LINK, succeeded, type Link, type LinkStep, type RetryPolicy } from '../net/link.ts';
import type { Problem } from '../problem.ts';

/** How far the customer's page has read a Chat session. */
export interface Cursor {
  /** Sequence of the last answer that was taken in; -1 before the first. */
  readonly ack: number;
  /** For a reconnect: offset of the last answer that held messages. */
  readonly offset?: number;
  readonly link: Link;
}

/** How a poll, or the reconnect after one, came out. */
export type PollOutcome =
  | { readonly kind: 'messages'; readonly sequence: number; readonly offset?: number }
  /** Nothing happened while the poll was open. */
  | { readonly kind: 'nothing' }
  /** 503: another server has taken over the session. */
  | { readonly kind: 'moved' }
  /** The session goes on at the other server, which counts anew. */
  | { readonly kind: 'reconnected' }
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** Asking again is of no use. */
  | { readonly kind: 'over'; readonly problem: Problem };

export type Next =
  | { readonly do: 'poll' }
  | { readonly do: 'reconnect' }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'stop'; readonly problem: Problem };

export interface PollStep {
  readonly cursor: Cursor;
  readonly next: Next;
  readonly tell?: LinkStep['tell'];
}

export const NEW_CURSOR: Cursor = { ack: -1, link: NEW_LINK };

/** What comes after a poll: the whole of the long polling loop but for the requests themselves. */
export function afterPoll(cursor: Cursor, outcome: PollOutcome, policy: RetryPolicy): PollStep {
  return RULES[outcome.kind](cursor, outcome as never, policy);
}

type Rules = {
  readonly [K in PollOutcome['kind']]: (
    cursor: Cursor,
    outcome: Extract<PollOutcome, { kind: K }>,
    policy: RetryPolicy
  ) => PollStep;
};

const RULES: Rules = {
  messages: ({ offset, link }, outcome) => {
    const latest = outcome.offset ?? offset;
    const { link: next, tell } = succeeded(link);
    const cursor = { ack: outcome.sequence, ...(latest !== undefined && { offset: latest }), link: next };
    return step(cursor, tell, { do: 'poll' });
  },
  nothing: (cursor) => {
    const { link, tell } = succeeded(cursor.link);
    return step({ ...cursor, link }, tell, { do: 'poll' });
  },
  moved: (cursor, _outcome, policy) => {
    const { link, tell } = interrupted(cursor.link);
    const counted = failed(link, policy);
    const next: Next = counted.giveUp ? { do: 'stop', problem: { kind: 'gone', status: 503 } } : { do: 'reconnect' };
    return step({ ...cursor, link: counted.link }, tell, next);
  },
  reconnected: (cursor) => step({ ...cursor, ack: NEW_CURSOR.ack }, undefined, { do: 'poll' }),
  failed: (cursor, { problem }, policy) => {
    const { link, tell, ...rest } = failed(cursor.link, policy);
    return step({ ...cursor, link }, tell, rest.giveUp ? { do: 'stop', problem } : { do: 'wait', ms: rest.waitMs });
  },
  over: (cursor, { problem }) => step(cursor, undefined, { do: 'stop', problem })
};

function step(cursor: Cursor, tell: LinkStep['tell'], next: Next): PollStep {
  return { cursor, next, ...(tell !== undefined && { tell }) };
}
