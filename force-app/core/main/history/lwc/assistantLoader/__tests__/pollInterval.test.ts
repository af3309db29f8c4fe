import fc from 'fast-check';
import type { Problem } from 'c/assistantProblem';
import { MIN_DELAY_MS, MAX_DELAY_MS, nextPollDelay } from '../pollInterval';
import type { PollOutcome } from '../pollInterval';

const failed = (problem: Problem): PollOutcome => ({ kind: 'failed', problem });
const serverError = (status: number) => failed({ kind: 'server', status });
const rateLimited = (retryAfterSeconds: number | undefined) => failed({ kind: 'rateLimited', retryAfterSeconds });

/** The delay before each poll, until polling ends. */
function delaysOf(outcomes: readonly PollOutcome[]): number[] {
  const delays = [MIN_DELAY_MS];
  let delay = MIN_DELAY_MS;
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
  fc.constantFrom<PollOutcome[]>({ kind: 'changed' }, { kind: 'unchanged' }),
  anyProblem.map(failed)
);

describe('the delay before a poll', () => {
  it('doubles from 10 seconds up to 5 minutes while nothing is new, and starts over after something is', () => {
    const nothing: PollOutcome[] = Array.from({ length: 7 }, () => ({ kind: 'unchanged' }));
    expect(delaysOf([...nothing, { kind: 'changed' }, { kind: 'unchanged' }]).map((delay) => delay / 1000)).toEqual([
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
    expect(nextPollDelay(MIN_DELAY_MS, outcome)).toBeUndefined();
  });

  it.each([
    [rateLimited(undefined), 20],
    [rateLimited(5), 20],
    [rateLimited(60), 60],
    [rateLimited(900), 900],
    [serverError(503), 20],
    [failed({ kind: 'offline', host: 'h' }), 20]
  ])('after %j is %i seconds', (outcome, seconds) => {
    expect(nextPollDelay(MIN_DELAY_MS, outcome)).toBe(seconds * 1000);
  });

  it('is at least 10 seconds, and at most 5 minutes unless Retry-After is longer', () => {
    fc.assert(
      fc.property(fc.array(anyOutcome, { maxLength: 60 }), (outcomes) => {
        const retryAfter = Math.max(0, ...outcomes.map(retryAfterOf));
        delaysOf(outcomes).forEach((delay) => {
          expect(delay).toBeGreaterThanOrEqual(MIN_DELAY_MS);
          expect(delay).toBeLessThanOrEqual(Math.max(MAX_DELAY_MS, retryAfter));
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
          expect(kind === 'changed' ? after : after - Math.min(before, MAX_DELAY_MS)).toBeGreaterThanOrEqual(0);
        });
      })
    );
  });
});
