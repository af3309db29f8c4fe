import type { Problem, ProblemKind } from 'c/assistantProblem';
import { describeProblem, formatLabel, formatDay, formatTime, isoTime } from 'c/assistantLabels';

/** Problems of every kind. */
const PROBLEMS: { readonly [Kind in ProblemKind]: readonly Extract<Problem, { readonly kind: Kind }>[] } = {
  missing: [{ kind: 'missing', names: ['region', 'integrationId'] }],
  malformed: [{ kind: 'malformed', names: ['x_watson_assistant_key__c'] }],
  expired: [{ kind: 'expired', status: 404 }],
  forbidden: [
    { kind: 'forbidden', by: 'assistant', status: 403 },
    { kind: 'forbidden', by: 'integration' },
    { kind: 'forbidden', by: 'permission' },
    { kind: 'forbidden', by: 'record' }
  ],
  notFound: [{ kind: 'notFound', status: 404 }],
  rateLimited: [
    { kind: 'rateLimited', retryAfterSeconds: 60 },
    { kind: 'rateLimited', retryAfterSeconds: undefined }
  ],
  blocked: [
    { kind: 'blocked', host: 'gateway.example.com', by: 'policy' },
    { kind: 'blocked', host: 'gateway.example.com', by: 'host' }
  ],
  offline: [{ kind: 'offline', host: 'gateway.example.com' }],
  timedOut: [
    { kind: 'timedOut', seconds: 15, waitedFor: 'assistant' },
    { kind: 'timedOut', seconds: 15, waitedFor: 'record' }
  ],
  server: [{ kind: 'server', status: 503 }],
  badPayload: [{ kind: 'badPayload', reason: 'JSON' }],
  tooLarge: [{ kind: 'tooLarge', megabytes: 32 }]
};
const ALL_PROBLEMS: readonly Problem[] = Object.values(PROBLEMS).flat();

/** The values of a problem that a hint has to contain; `kind`, `by` and `waitedFor` select the label. */
function factsOf(problem: Problem): string[] {
  const facts = Object.entries(problem).filter(([name]) => !['kind', 'by', 'waitedFor'].includes(name));
  return facts.flatMap(([, fact]: [string, unknown]) => fact ?? []).map(String);
}

describe('the description of a problem', () => {
  it.each(ALL_PROBLEMS)('has a text, and a hint with its facts: %j', (problem) => {
    const { text, hint } = describeProblem(problem);
    expect(text.length).toBeGreaterThan(20);
    expect(`${text} ${hint}`).not.toMatch(/\{\d\}|undefined/);
    factsOf(problem).forEach((fact) => expect(hint).toContain(fact));
  });

  it('has a hint of its own for each problem', () => {
    const hints = ALL_PROBLEMS.map((problem) => describeProblem(problem).hint);
    expect(new Set(hints).size).toBe(hints.length);
  });

  it.each<[Problem, boolean]>([
    [{ kind: 'server', status: 503 }, true],
    [{ kind: 'expired', status: 404 }, false],
    [{ kind: 'timedOut', seconds: 15, waitedFor: 'assistant' }, true],
    [{ kind: 'timedOut', seconds: 15, waitedFor: 'record' }, false]
  ])('of %j offers a retry: %s', (problem, canRetry) => {
    expect(describeProblem(problem).canRetry).toBe(canRetry);
  });
});

it('keeps the placeholder of a label that has no value', () => {
  expect(formatLabel('{0} of {1}, {0}', 'a')).toBe('a of {1}, a');
});

describe('a time', () => {
  it('is formatted for the user’s locale', () => {
    const time = Date.UTC(2026, 4, 1, 12, 34);
    expect(formatDay(time)).toMatch(/2026/);
    expect(formatTime(time)).toMatch(/34/);
    expect(isoTime(time)).toBe('2026-05-01T12:34:00.000Z');
  });

  it('is labelled when it is unknown', () => {
    expect([formatTime(undefined), formatDay(undefined), isoTime(undefined)]).toEqual(['time unknown', '', undefined]);
  });
});
