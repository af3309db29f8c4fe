import fc from 'fast-check';
import type { Problem } from 'c/assistantProblem';
import { FIRST_DELAY, LONGEST_DELAY, nextPollDelay } from '../pollInterval';
import type { PollOutcome } from '../pollInterval';

const failed = (problem: Problem): PollOutcome => ({ kind: 'failed', problem });
const serverError = (status: number) => failed({ kind: 'server', status });
const rateLimited = (retryAfterSeconds: number | undefined) => failed({ kind: 'rateLimited', retryAfterSeconds });

/** The delay before each poll, until polling ends. */
function delaysOf(outcomes: readonly PollOutcome[]): number[] {
  const delays = [FIRST_DELAY];
  let delay = FIRST_DELAY;
  for (const outcome of outcomes) {
    const next = nextPollDelay(delay, outcome);
    if (next === undefined) {
      return delays;
    }
    delay = next;
    delays.push(delay);
  }
  return delays;
}

/** The Retry-After of an outcome in milliseconds, 0 without one. */
const retryAfterOf = (outcome: PollOutcome) =>
  outcome.kind === 'failed' && outcome.problem.kind === 'rateLimited'
    ? (outcome.problem.retryAfterSeconds ?? 0) * 1000
    : 0;

const anyProblem: fc.Arbitrary<Problem> = fc.oneof(
  fc.constantFrom<Problem[]>(
    { kind: 'offline', host: 'h' },
    { kind: 'timedOut', seconds: 15, waitedFor: 'assistant' },
    { kind: 'badPayload', reason: 'JSON' },
    { kind: 'blocked', host: 'h', by: 'host' }
  ),
  fc.record({ kind: fc.constant('server' as const), status: fc.constantFrom(400, 500, 503) }),
  fc.record({
    kind: fc.constant('rateLimited' as const),
    retryAfterSeconds: fc.option(fc.nat(4000), { nil: undefined })
  })
);
const anyOutcome = fc.oneof(
  fc.constantFrom<PollOutcome[]>({ kind: 'news' }, { kind: 'nothing' }),
  anyProblem.map(failed)
);

describe('the delay before a poll', () => {
  it('doubles from 10 seconds up to 5 minutes while nothing is new, and starts over after something is', () => {
    const nothing: PollOutcome[] = Array.from({ length: 7 }, () => ({ kind: 'nothing' }));
    expect(delaysOf([...nothing, { kind: 'news' }, { kind: 'nothing' }]).map((delay) => delay / 1000)).toEqual([
      10, 20, 40, 80, 160, 300, 300, 300, 10, 20
    ]);
  });

  it.each([
    [failed({ kind: 'expired', status: 401 })],
    [failed({ kind: 'forbidden', by: 'assistant', status: 403 })],
    [failed({ kind: 'notFound', status: 404 })],
    [failed({ kind: 'expired', status: 410 })],
    [serverError(410)]
  ])('ends after %j', (outcome) => {
    expect(nextPollDelay(FIRST_DELAY, outcome)).toBeUndefined();
  });

  it.each([
    [rateLimited(undefined), 20],
    [rateLimited(5), 20],
    [rateLimited(60), 60],
    [rateLimited(900), 900],
    [serverError(503), 20],
    [failed({ kind: 'offline', host: 'h' }), 20]
  ])('after %j is %i seconds', (outcome, seconds) => {
    expect(nextPollDelay(FIRST_DELAY, outcome)).toBe(seconds * 1000);
  });

  it('is at least 10 seconds, and at most 5 minutes unless Retry-After is longer', () => {
    fc.assert(
      fc.property(fc.array(anyOutcome, { maxLength: 60 }), (outcomes) => {
        const retryAfter = Math.max(0, ...outcomes.map(retryAfterOf));
        delaysOf(outcomes).forEach((delay) => {
          expect(delay).toBeGreaterThanOrEqual(FIRST_DELAY);
          expect(delay).toBeLessThanOrEqual(Math.max(LONGEST_DELAY, retryAfter));
        });
      })
    );
  });

  it('gets shorter only after something new', () => {
    fc.assert(
      fc.property(fc.array(anyOutcome, { maxLength: 60 }), (outcomes) => {
        const delays = delaysOf(outcomes);
        outcomes.forEach(({ kind }, index) => {
          const [before = 0, after = 0] = [delays[index], delays[index + 1]];
          expect(kind === 'news' ? after : after - Math.min(before, LONGEST_DELAY)).toBeGreaterThanOrEqual(0);
        });
      })
    );
  });
});
