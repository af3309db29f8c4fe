import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { afterPoll, NEW_CURSOR, type Cursor, type Next, type PollOutcome } from '../../handover/src/chat/polling.ts';
import { answered, corrected, NEW_SEQUENCE, take } from '../../handover/src/chat/sequence.ts';
import { delayAfter } from '../../handover/src/net/link.ts';
import type { Problem } from '../../handover/src/problem.ts';

const POLICY = { firstDelayMs: 100, maxDelayMs: 500, attempts: 4 };
const offline: Problem = { kind: 'offline', step: 'Messages' };
const failure: PollOutcome = { kind: 'failed', problem: offline };
const gone: PollOutcome = { kind: 'over', problem: { kind: 'gone', status: 403 } };

function messages(sequence: number, offset?: number): PollOutcome {
  return { kind: 'messages', sequence, ...(offset !== undefined && { offset }) };
}

/** The loop over these outcomes, up to its end. */
function run(outcomes: readonly PollOutcome[]): { cursor: Cursor; nexts: Next[]; told: string[] } {
  let cursor = NEW_CURSOR;
  const nexts: Next[] = [];
  const told: string[] = [];
  for (const outcome of outcomes) {
    const step = afterPoll(cursor, outcome, POLICY);
    ({ cursor } = step);
    nexts.push(step.next);
    told.push(...(step.tell ? [step.tell] : []));
    if (step.next.do === 'stop') {
      break;
    }
  }
  return { cursor, nexts, told };
}

const poll: Next = { do: 'poll' };
const wait = (ms: number): Next => ({ do: 'wait', ms });
const reconnect: Next = { do: 'reconnect' };

const table: [name: string, outcomes: PollOutcome[], nexts: Next[], told: string[]][] = [
  ['answers are followed by the next poll', [messages(1), { kind: 'nothing' }, messages(2)], [poll, poll, poll], []],
  ['one failure is no news', [failure, messages(1)], [wait(100), poll], []],
  [
    'the second failure is, and so is the answer after it',
    [failure, failure, failure, { kind: 'nothing' }],
    [wait(100), wait(200), wait(400), poll],
    ['lost', 'back']
  ],
  [
    'a connection that stays lost is given up',
    [failure, failure, failure, failure],
    [wait(100), wait(200), wait(400), { do: 'stop', problem: offline }],
    ['lost']
  ],
  [
    'an answer starts the patience anew',
    [failure, failure, failure, messages(1), failure],
    [wait(100), wait(200), wait(400), poll, wait(100)],
    ['lost', 'back']
  ],
  ['a session that is gone is not tried again', [messages(1), gone], [poll, { do: 'stop', problem: gone.problem }], []],
  [
    'another server takes over at once',
    [messages(1), { kind: 'moved' }, { kind: 'reconnected' }, messages(1)],
    [poll, reconnect, poll, poll],
    ['lost', 'back']
  ],
  [
    'servers that hand the session on forever are given up',
    Array<PollOutcome>(4).fill({ kind: 'moved' }),
    [reconnect, reconnect, reconnect, { do: 'stop', problem: { kind: 'gone', status: 503 } }],
    ['lost']
  ]
];

for (const [name, outcomes, nexts, told] of table) {
  test(name, () => {
    expect(run(outcomes)).toMatchObject({ nexts, told });
  });
}

test('the sequence of the last answer is acknowledged; a new server counts anew; the offset stays', () => {
  expect(run([messages(3, 70), { kind: 'nothing' }]).cursor).toMatchObject({ ack: 3, offset: 70 });
  expect(run([messages(3, 70), messages(4)]).cursor).toMatchObject({ ack: 4, offset: 70 });
  expect(run([messages(3, 70), { kind: 'moved' }, { kind: 'reconnected' }]).cursor).toMatchObject({
    ack: -1,
    offset: 70
  });
});

const outcome: fc.Arbitrary<PollOutcome> = fc.oneof(
  fc.record({ kind: fc.constant('messages' as const), sequence: fc.nat() }),
  fc.constantFrom<PollOutcome>({ kind: 'nothing' }, { kind: 'moved' }, { kind: 'reconnected' }, failure, gone)
);

test('whatever happens, lost and back take turns, waits have their bounds, and only failures stop the loop', () => {
  fc.assert(
    fc.property(fc.array(outcome, { maxLength: 40 }), (outcomes) => {
      const { nexts, told } = run(outcomes);
      told.forEach((news, index) => expect(news).toBe(index % 2 === 0 ? 'lost' : 'back'));
      const waits = nexts.flatMap((next) => (next.do === 'wait' ? [next.ms] : []));
      expect(waits.every((ms) => ms >= POLICY.firstDelayMs && ms <= POLICY.maxDelayMs)).toBe(true);
      const stopped = nexts.findIndex((next) => next.do === 'stop');
      expect(stopped === -1 || ['failed', 'over', 'moved'].includes(outcomes[stopped]?.kind ?? '')).toBe(true);
    })
  );
});

test('waits never get shorter and never longer than the policy says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (failures) => {
      const [first, second] = [delayAfter(failures, POLICY), delayAfter(failures + 1, POLICY)];
      expect(second).toBeGreaterThanOrEqual(first);
      expect(second).toBeLessThanOrEqual(POLICY.maxDelayMs);
    })
  );
});

test.describe('numbers of requests', () => {
  test('count up, and the same request keeps its number until it is answered', () => {
    const first = take(NEW_SEQUENCE, 'a');
    const again = take(first.sequence, 'a');
    const second = take(answered(again.sequence), 'b');
    expect([first.number, again.number, second.number]).toEqual([1, 1, 2]);
  });

  test('are corrected by what the server has seen last', () => {
    expect(corrected('Out of sync Ack. Expected 498. Actual 4')).toEqual({ last: 4 });
    expect(corrected('Duplicate long poll')).toBeUndefined();
  });
});
