import fc from 'fast-check';
import { FIRST_DELAY, LONGEST_DELAY, nextPollDelay } from '../pollInterval';

const failed = (problem) => ({ kind: 'failed', problem });
const server = (status) => failed({ kind: 'server', status });
const limited = (retryAfterSeconds) => failed({ kind: 'rateLimited', retryAfterSeconds });

/** The waits before each look, as long as there is one. */
function waits(outcomes) {
  const all = [FIRST_DELAY];
  for (const outcome of outcomes) {
    const next = nextPollDelay(all.at(-1), outcome);
    if (next === undefined) {
      return all;
    }
    all.push(next);
  }
  return all;
}

const anyProblem = fc.oneof(
  fc.constantFrom(
    { kind: 'offline', host: 'h' },
    { kind: 'timedOut', seconds: 15, waitedFor: 'assistant' },
    { kind: 'badPayload', reason: 'JSON' },
    { kind: 'blocked', host: 'h', by: 'host' }
  ),
  fc.record({ kind: fc.constant('server'), status: fc.constantFrom(400, 500, 503) }),
  fc.record({ kind: fc.constant('rateLimited'), retryAfterSeconds: fc.option(fc.nat(4000), { nil: undefined }) })
);
const anyOutcome = fc.oneof(
  fc.constant({ kind: 'news' }),
  fc.constant({ kind: 'nothing' }),
  anyProblem.map((problem) => failed(problem))
);

it('doubles from 10 seconds up to 5 minutes while nothing comes, and begins again after something', () => {
  const nothing = Array.from({ length: 7 }, () => ({ kind: 'nothing' }));
  expect(waits([...nothing, { kind: 'news' }, { kind: 'nothing' }]).map((delay) => delay / 1000)).toEqual([
    10, 20, 40, 80, 160, 300, 300, 300, 10, 20
  ]);
});

it.each([
  [failed({ kind: 'expired', status: 401 })],
  [failed({ kind: 'forbidden', by: 'assistant', status: 403 })],
  [failed({ kind: 'notFound', status: 404 })],
  [failed({ kind: 'expired', status: 410 })],
  [server(410)]
])('ends at %j', (outcome) => {
  expect(nextPollDelay(FIRST_DELAY, outcome)).toBeUndefined();
});

it.each([
  [limited(undefined), 20],
  [limited(5), 20],
  [limited(60), 60],
  [limited(900), 900],
  [server(503), 20],
  [failed({ kind: 'offline', host: 'h' }), 20]
])('after %j it waits %i seconds', (outcome, seconds) => {
  expect(nextPollDelay(FIRST_DELAY, outcome)).toBe(seconds * 1000);
});

it('never looks sooner than after 10 seconds, nor later than after 5 minutes unless it is asked to', () => {
  fc.assert(
    fc.property(fc.array(anyOutcome, { maxLength: 60 }), (outcomes) => {
      const asked = Math.max(0, ...outcomes.map(({ problem }) => (problem?.retryAfterSeconds ?? 0) * 1000));
      waits(outcomes).forEach((delay) => {
        expect(delay).toBeGreaterThanOrEqual(FIRST_DELAY);
        expect(delay).toBeLessThanOrEqual(Math.max(LONGEST_DELAY, asked));
      });
    })
  );
});

it('gets never quicker but by news', () => {
  fc.assert(
    fc.property(fc.array(anyOutcome, { maxLength: 60 }), (outcomes) => {
      const all = waits(outcomes);
      outcomes.forEach(({ kind }, index) => {
        const [before = 0, after = 0] = [all[index], all[index + 1]];
        expect(kind === 'news' ? after : after - Math.min(before, LONGEST_DELAY)).toBeGreaterThanOrEqual(0);
      });
    })
  );
});
