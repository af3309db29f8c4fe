import { openHistory } from 'c/assistantClient';
import type { Environment } from 'c/assistantClient';
import type { Problem } from 'c/assistantProblem';
import type { RecordValues } from 'c/assistantRecord';
import { isFrame, locateHistory } from 'c/assistantSource';
import type { Settings } from 'c/assistantSource';

/** What has to hold, in the order in which one thing needs the other. */
export const CHECK_STEPS = ['settings', 'trustedSite', 'answer', 'cors', 'token', 'session'] as const;

export type CheckStep = (typeof CHECK_STEPS)[number];

/** How a step went; after a step that failed, the others cannot be told. */
export type StepResult =
  | { readonly step: CheckStep; readonly outcome: 'passed' | 'unknown' }
  | { readonly step: CheckStep; readonly outcome: 'failed'; readonly problem: Problem };

/**
 * Takes the way that the viewer takes, once, and tells how far it leads. Never throws.
 * @param signal ends the check; its result has no meaning then
 */
export async function checkConnection(
  record: RecordValues,
  settings: Settings,
  environment: Environment,
  signal: AbortSignal
): Promise<readonly StepResult[]> {
  const located = locateHistory(record, settings);
  if (!located.ok) {
    return resultsUpTo('settings', located.problem);
  }
  if (isFrame(located.value)) {
    // a frame of another host cannot be looked into
    return CHECK_STEPS.map((step) => ({ step, outcome: step === 'settings' ? 'passed' : 'unknown' }));
  }
  const page = await openHistory(located.value, environment).next(signal);
  return page.ok
    ? CHECK_STEPS.map((step) => ({ step, outcome: 'passed' }))
    : resultsUpTo(failedStep(page.problem), page.problem).map((result) => doubted(result, page.problem, environment));
}

/** To who cannot see refusals, a refused request looks as if nobody answered. */
function doubted(result: StepResult, problem: Problem, { tellsRefusals }: Environment): StepResult {
  const isDoubtful = result.step === 'trustedSite' && problem.kind === 'offline' && !tellsRefusals;
  return isDoubtful ? { step: result.step, outcome: 'unknown' } : result;
}

function resultsUpTo(failed: CheckStep, problem: Problem): StepResult[] {
  const place = CHECK_STEPS.indexOf(failed);
  return CHECK_STEPS.map((step, index) =>
    index === place ? { step, outcome: 'failed', problem } : { step, outcome: index < place ? 'passed' : 'unknown' }
  );
}

const STEP_OF: Readonly<Record<Problem['kind'], CheckStep>> = {
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

/** The step that a problem on the way belongs to. */
function failedStep(problem: Problem): CheckStep {
  if (problem.kind === 'blocked' && problem.by === 'policy') {
    return 'trustedSite';
  }
  return problem.kind === 'expired' && problem.status === 401 ? 'token' : STEP_OF[problem.kind];
}
