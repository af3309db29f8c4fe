import { openHistory } from 'c/assistantClient';
import type { Environment } from 'c/assistantClient';
import type { Problem } from 'c/assistantProblem';
import type { RecordValues } from 'c/assistantRecord';
import { isFrame, locateHistory } from 'c/assistantSource';
import type { Settings } from 'c/assistantSource';

/** Steps of the check. Each step requires that the previous ones passed. */
export const CHECK_STEPS = ['settings', 'trustedSite', 'answer', 'cors', 'token', 'session'] as const;

export type CheckStep = (typeof CHECK_STEPS)[number];

/** Result of a step. Steps after a failed one are `unknown`. */
export type StepResult =
  | { readonly step: CheckStep; readonly outcome: 'passed' | 'unknown' }
  | { readonly step: CheckStep; readonly outcome: 'failed'; readonly problem: Problem };

/**
 * Loads the first page of a history in the same way as the viewer, and maps the outcome to the steps. Never throws.
 * @param signal cancels the check; callers must ignore the result after that
 */
export async function checkConnection(
  record: RecordValues,
  settings: Settings,
  environment: Environment,
  signal: AbortSignal
): Promise<readonly StepResult[]> {
  const located = locateHistory(record, settings);
  if (!located.ok) {
    return resultsOfFailure('settings', located.problem);
  }
  if (isFrame(located.value)) {
    // the browser does not expose whether a cross-origin iframe has loaded
    return CHECK_STEPS.map((step) => ({ step, outcome: step === 'settings' ? 'passed' : 'unknown' }));
  }
  const page = await openHistory(located.value, environment).next(signal);
  return page.ok
    ? CHECK_STEPS.map((step) => ({ step, outcome: 'passed' }))
    : resultsOfFailure(failedStep(page.problem), page.problem).map((result) =>
        withUncertainty(result, page.problem, environment)
      );
}

/** If CSP violations cannot be observed, a request that CSP blocks looks like a host that does not respond. */
function withUncertainty(result: StepResult, problem: Problem, { reportsCspViolations }: Environment): StepResult {
  const isUncertain = result.step === 'trustedSite' && problem.kind === 'offline' && !reportsCspViolations;
  return isUncertain ? { step: result.step, outcome: 'unknown' } : result;
}

/** The results of a check that fails at a step: the steps before it have passed, those after it are unknown. */
export function resultsOfFailure(failed: CheckStep, problem: Problem): StepResult[] {
  const failedIndex = CHECK_STEPS.indexOf(failed);
  return CHECK_STEPS.map((step, index) =>
    index === failedIndex
      ? { step, outcome: 'failed', problem }
      : { step, outcome: index < failedIndex ? 'passed' : 'unknown' }
  );
}

const STEP_BY_PROBLEM: Readonly<Record<Problem['kind'], CheckStep>> = {
  missing: 'settings',
  malformed: 'settings',
  blocked: 'cors',
  offline: 'answer',
  timedOut: 'answer',
  rateLimited: 'answer',
  server: 'answer',
  badPayload: 'answer',
  tooLarge: 'answer',
  forbidden: 'token',
  expired: 'session',
  notFound: 'session'
};

/** The step that a problem causes to fail. */
function failedStep(problem: Problem): CheckStep {
  if (problem.kind === 'blocked' && problem.by === 'policy') {
    return 'trustedSite';
  }
  return problem.kind === 'expired' && problem.status === 401 ? 'token' : STEP_BY_PROBLEM[problem.kind];
}
