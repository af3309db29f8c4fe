import { MAX_RETRIES, retryDelay } from '../retry';

const OFFLINE = { kind: 'offline', host: 'h' };
const limited = (retryAfterSeconds) => ({ kind: 'rateLimited', retryAfterSeconds });

describe('a request is repeated', () => {
  it('after delays that double, spread over half of their length', () => {
    expect([0, 1, 2].map((retry) => retryDelay(OFFLINE, retry, 0))).toEqual([250, 500, 1000]);
    expect([0, 1, 2].map((retry) => retryDelay(OFFLINE, retry, 0.5))).toEqual([375, 750, 1500]);
  });

  it('three times at most', () => {
    expect(MAX_RETRIES).toBe(3);
    expect(retryDelay(OFFLINE, MAX_RETRIES, 0)).toBeUndefined();
  });

  it('no earlier than the assistant asks for', () => {
    expect(retryDelay(limited(5), 0, 0)).toBe(5000);
    expect(retryDelay(limited(undefined), 0, 0)).toBe(250);
  });

  it('not by itself when the assistant asks for a long pause', () => {
    expect(retryDelay(limited(21), 0, 0)).toBeUndefined();
  });

  it.each([
    [{ kind: 'server', status: 500 }, true],
    [{ kind: 'server', status: 503 }, true],
    [{ kind: 'server', status: 400 }, false],
    [{ kind: 'expired', status: 404 }, false],
    [{ kind: 'forbidden', by: 'assistant', status: 403 }, false],
    [{ kind: 'timedOut', seconds: 15, waitedFor: 'assistant' }, false],
    [{ kind: 'blocked', host: 'h', by: 'host' }, false],
    [{ kind: 'badPayload', reason: 'JSON' }, false]
  ])('for %j: %s', (problem, repeats) => {
    expect(retryDelay(problem, 0, 0) !== undefined).toBe(repeats);
  });
});
