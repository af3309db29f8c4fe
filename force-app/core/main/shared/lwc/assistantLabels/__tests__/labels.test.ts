import { PROBLEM_KINDS } from 'c/assistantProblem';
import { describeProblem, formatLabel, formatDay, formatTime, isoTime } from 'c/assistantLabels';

const PROBLEMS = [
  { kind: 'missing', what: ['region', 'integrationId'] },
  { kind: 'malformed', what: ['x_watson_assistant_key__c'] },
  { kind: 'expired', status: 404 },
  { kind: 'forbidden', by: 'assistant', status: 403 },
  { kind: 'forbidden', by: 'integration' },
  { kind: 'forbidden', by: 'permission' },
  { kind: 'forbidden', by: 'record' },
  { kind: 'notFound', status: 404 },
  { kind: 'rateLimited', retryAfterSeconds: 60 },
  { kind: 'rateLimited', retryAfterSeconds: undefined },
  { kind: 'blocked', host: 'gateway.example.com', by: 'policy' },
  { kind: 'blocked', host: 'gateway.example.com', by: 'host' },
  { kind: 'offline', host: 'gateway.example.com' },
  { kind: 'timedOut', seconds: 15, waitedFor: 'assistant' },
  { kind: 'timedOut', seconds: 15, waitedFor: 'record' },
  { kind: 'server', status: 503 },
  { kind: 'badPayload', reason: 'JSON' },
  { kind: 'tooLarge', megabytes: 32 }
];

describe('a problem in words', () => {
  it('is there for every kind', () => {
    expect(new Set(PROBLEMS.map(({ kind }) => kind))).toEqual(new Set(PROBLEM_KINDS));
  });

  it.each(PROBLEMS.map((problem) => [problem.kind, problem]))(
    '%s has a text, a hint with its facts, and no gap',
    (_, problem) => {
      const { text, hint } = describeProblem(problem);
      const { what, status, reason, retryAfterSeconds, host, seconds } = problem;
      expect(text.length).toBeGreaterThan(20);
      expect(`${text} ${hint}`).not.toMatch(/\{\d\}|undefined/);
      [what, status, reason, retryAfterSeconds, host, seconds]
        .flat()
        .filter((fact) => fact !== undefined)
        .forEach((fact) => expect(hint).toContain(String(fact)));
    }
  );

  it('says different things to different problems', () => {
    const words = PROBLEMS.map((problem) => describeProblem(problem).hint);
    expect(new Set(words).size).toBe(words.length);
  });

  it.each([
    ['missing', false],
    ['malformed', false],
    ['expired', false],
    ['forbidden', false],
    ['notFound', false],
    ['rateLimited', true],
    ['blocked', true],
    ['offline', true],
    ['timedOut', true],
    ['server', true],
    ['badPayload', true],
    ['tooLarge', false]
  ])('%s: a retry makes sense: %s', (kind, canRetry) => {
    expect(describeProblem(PROBLEMS.find((problem) => problem.kind === kind)).canRetry).toBe(canRetry);
  });
});

it('waiting for the record again is not the viewer’s to do', () => {
  expect(describeProblem({ kind: 'timedOut', seconds: 15, waitedFor: 'record' }).canRetry).toBe(false);
});

it('a label keeps a place for which there is no value', () => {
  expect(formatLabel('{0} of {1}, {0}', 'a')).toBe('a of {1}, a');
});

describe('times', () => {
  it('are written for the user’s locale', () => {
    const time = Date.UTC(2026, 4, 1, 12, 34);
    expect(formatDay(time)).toMatch(/2026/);
    expect(formatTime(time)).toMatch(/34/);
    expect(isoTime(time)).toBe('2026-05-01T12:34:00.000Z');
  });

  it('that nobody knows are called so', () => {
    expect([formatTime(undefined), formatDay(undefined), isoTime(undefined)]).toEqual(['time unknown', '', undefined]);
  });
});
