import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import {
  NEW_POLL_STATE,
  nextPollStep,
  type PollAction,
  type PollOutcome,
  type PollState
} from '../../handover/src/liveAgent/pollLoop.ts';
import {
  assignNumber,
  confirmNumber,
  NEW_SEQUENCE,
  parseOutOfSync
} from '../../handover/src/liveAgent/sequenceNumbers.ts';
import { backoffDelay } from '../../handover/src/net/retry.ts';
import type { Problem } from '../../handover/src/problem.ts';

const POLICY = { firstDelayMs: 100, maxDelayMs: 500, attempts: 4 };
const offline: Problem = { kind: 'offline', operation: 'Messages' };
const failure: PollOutcome = { kind: 'failed', problem: offline };
const gone: PollOutcome = { kind: 'over', problem: { kind: 'gone', status: 403 } };

function messages(sequence: number, offset?: number): PollOutcome {
  return { kind: 'messages', sequence, ...(offset !== undefined && { offset }) };
}

/** Runs the polling loop over these outcomes until it stops. */
function run(outcomes: readonly PollOutcome[]): { state: PollState; actions: PollAction[]; changes: string[] } {
  let state = NEW_POLL_STATE;
  const actions: PollAction[] = [];
  const changes: string[] = [];
  for (const outcome of outcomes) {
    const step = nextPollStep(state, outcome, POLICY);
    ({ state } = step);
    actions.push(step.action);
    changes.push(...(step.change ? [step.change] : []));
    if (step.action.kind === 'stop') {
      break;
    }
  }
  return { state, actions, changes };
}

const poll: PollAction = { kind: 'poll' };
const wait = (ms: number): PollAction => ({ kind: 'wait', ms });
const reconnect: PollAction = { kind: 'reconnect' };

const cases: [name: string, outcomes: PollOutcome[], actions: PollAction[], changes: string[]][] = [
  ['polls again after a response', [messages(1), { kind: 'empty' }, messages(2)], [poll, poll, poll], []],
  ['does not report a single failure', [failure, messages(1)], [wait(100), poll], []],
  [
    'reports the second failure, and the response after it',
    [failure, failure, failure, { kind: 'empty' }],
    [wait(100), wait(200), wait(400), poll],
    ['lost', 'restored']
  ],
  [
    'gives up a connection that stays lost',
    [failure, failure, failure, failure],
    [wait(100), wait(200), wait(400), { kind: 'stop', problem: offline }],
    ['lost']
  ],
  [
    'resets the backoff after a response',
    [failure, failure, failure, messages(1), failure],
    [wait(100), wait(200), wait(400), poll, wait(100)],
    ['lost', 'restored']
  ],
  ['stops when the session is gone', [messages(1), gone], [poll, { kind: 'stop', problem: gone.problem }], []],
  [
    'reconnects to another server at once',
    [messages(1), { kind: 'moved' }, { kind: 'reconnected' }, messages(1)],
    [poll, reconnect, poll, poll],
    ['lost', 'restored']
  ],
  [
    'gives up servers that keep moving the session',
    Array<PollOutcome>(4).fill({ kind: 'moved' }),
    [reconnect, reconnect, reconnect, { kind: 'stop', problem: { kind: 'gone', status: 503 } }],
    ['lost']
  ]
];

for (const [name, outcomes, actions, changes] of cases) {
  test(name, () => {
    expect(run(outcomes)).toMatchObject({ actions, changes });
  });
}

test('acknowledges the last sequence, resets it for a new server, and keeps the offset', () => {
  expect(run([messages(3, 70), { kind: 'empty' }]).state).toMatchObject({ ack: 3, offset: 70 });
  expect(run([messages(3, 70), messages(4)]).state).toMatchObject({ ack: 4, offset: 70 });
  expect(run([messages(3, 70), { kind: 'moved' }, { kind: 'reconnected' }]).state).toMatchObject({
    ack: -1,
    offset: 70
  });
});

const outcome: fc.Arbitrary<PollOutcome> = fc.oneof(
  fc.record({ kind: fc.constant('messages' as const), sequence: fc.nat() }),
  fc.constantFrom<PollOutcome>({ kind: 'empty' }, { kind: 'moved' }, { kind: 'reconnected' }, failure, gone)
);

test('alternates lost and restored, keeps to the delays of the policy, and stops after failures only', () => {
  fc.assert(
    fc.property(fc.array(outcome, { maxLength: 40 }), (outcomes) => {
      const { actions, changes } = run(outcomes);
      changes.forEach((change, index) => expect(change).toBe(index % 2 === 0 ? 'lost' : 'restored'));
      const waits = actions.flatMap((action) => (action.kind === 'wait' ? [action.ms] : []));
      expect(waits.every((ms) => ms >= POLICY.firstDelayMs && ms <= POLICY.maxDelayMs)).toBe(true);
      const stopped = actions.findIndex(({ kind }) => kind === 'stop');
      expect(stopped === -1 || ['failed', 'over', 'moved'].includes(outcomes[stopped]?.kind ?? '')).toBe(true);
    })
  );
});

test('never shortens the delay, and never exceeds the limit of the policy', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (failures) => {
      const [first, second] = [backoffDelay(failures, POLICY), backoffDelay(failures + 1, POLICY)];
      expect(second).toBeGreaterThanOrEqual(first);
      expect(second).toBeLessThanOrEqual(POLICY.maxDelayMs);
    })
  );
});

test.describe('sequence numbers', () => {
  test('increase, and stay the same for a request until its response', () => {
    const first = assignNumber(NEW_SEQUENCE, 'a');
    const again = assignNumber(first.sequence, 'a');
    const second = assignNumber(confirmNumber(again.sequence), 'b');
    expect([first.number, again.number, second.number]).toEqual([1, 1, 2]);
  });

  test('are corrected by an out-of-sync error', () => {
    expect(parseOutOfSync('Out of sync Ack. Expected 498. Actual 4')).toEqual({ last: 4 });
    expect(parseOutOfSync('Duplicate long poll')).toBeUndefined();
  });
});
