import type { Problem } from 'c/assistantProblem';
import { retryDelay } from '../retry';

const OFFLINE: Problem = { kind: 'offline', host: 'h' };
const rateLimited = (retryAfterSeconds: number | undefined): Problem => ({ kind: 'rateLimited', retryAfterSeconds });

describe('a failed request is retried', () => {
  it('after delays that double, with jitter of up to half a delay', () => {
    expect([0, 1, 2].map((retry) => retryDelay(OFFLINE, retry, 0))).toEqual([250, 500, 1000]);
    expect([0, 1, 2].map((retry) => retryDelay(OFFLINE, retry, 0.5))).toEqual([375, 750, 1500]);
  });

  it('three times at most', () => {
    const isRetried = [0, 1, 2, 3].map((retry) => retryDelay(OFFLINE, retry, 0) !== undefined);
    expect(isRetried).toEqual([true, true, true, false]);
  });

  it('no earlier than Retry-After asks for', () => {
    expect(retryDelay(rateLimited(5), 0, 0)).toBe(5000);
    expect(retryDelay(rateLimited(undefined), 0, 0)).toBe(250);
  });

  it('not at all when Retry-After is longer than an agent would wait', () => {
    expect(retryDelay(rateLimited(21), 0, 0)).toBeUndefined();
  });

  it.each<[Problem, boolean]>([
    [{ kind: 'server', status: 500 }, true],
    [{ kind: 'server', status: 503 }, true],
    [{ kind: 'server', status: 400 }, false],
    [{ kind: 'expired', status: 404 }, false],
    [{ kind: 'forbidden', by: 'assistant', status: 403 }, false],
    [{ kind: 'timedOut', seconds: 15, waitedFor: 'assistant' }, false],
    [{ kind: 'blocked', host: 'h', by: 'host' }, false],
    [{ kind: 'badPayload', reason: 'JSON' }, false]
  ])('after %j: %s', (problem, isRetried) => {
    expect(retryDelay(problem, 0, 0) !== undefined).toBe(isRetried);
  });
});
