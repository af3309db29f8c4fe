import { failure, success } from 'c/assistantProblem';
import type { Problem, Result } from 'c/assistantProblem';
import { problemOf } from './statusProblems';
import type { StatusProblems } from './statusProblems';
import type { Environment } from './environment';
import type { HistoryRequest } from './requests';
import { readText } from './readText';
import { retryDelay } from './retry';

/** What one request came to; `answered` tells whether the browser let anything of an answer through. */
interface Attempt {
  readonly result: Result<unknown>;
  readonly answered: boolean;
}

/**
 * Fetches JSON and repeats what may pass by itself. Never throws; when the signal aborts, the result has no meaning and
 * nobody should look at it.
 */
export async function fetchJson(
  request: HistoryRequest,
  meanings: StatusProblems,
  environment: Environment,
  signal: AbortSignal
): Promise<Result<unknown>> {
  for (let retry = 0; ; retry++) {
    const { result, answered } = await fetchOnce(request, meanings, environment, signal);
    if (result.ok || signal.aborted) {
      return result;
    }
    const delay = retryDelay(result.problem, retry, environment.random());
    if (delay === undefined) {
      const unexplained = result.problem.kind === 'offline' && !answered;
      return unexplained ? failure(await diagnoseNoResponse(new URL(request.url), environment, signal)) : result;
    }
    await environment.wait(delay, signal);
  }
}

async function fetchOnce(
  request: HistoryRequest,
  meanings: StatusProblems,
  environment: Environment,
  signal: AbortSignal
): Promise<Attempt> {
  const deadline = AbortSignal.timeout(request.timeoutSeconds * 1000);
  let answered = false;
  try {
    const response = await environment.fetch(request.url, {
      headers: request.headers,
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([deadline, signal])
    });
    answered = true;
    const result = response.ok ? parse(await readText(response)) : failure(problemOf(response, meanings));
    return { result, answered };
  } catch {
    const problem: Problem = deadline.aborted
      ? { kind: 'timedOut', seconds: request.timeoutSeconds, waitedFor: 'assistant' }
      : { kind: 'offline', host: new URL(request.url).host };
    return { result: failure(problem), answered };
  }
}

function parse(body: Result<string>): Result<unknown> {
  try {
    return body.ok ? success(JSON.parse(body.value)) : body;
  } catch {
    return failure({ kind: 'badPayload', reason: 'JSON' });
  }
}

/**
 * The browser hides why a request came to nothing. A request without token, session and readable answer tells a host
 * that may not be read from one that is not there: it reaches the first and not the second.
 */
async function diagnoseNoResponse(url: URL, environment: Environment, signal: AbortSignal): Promise<Problem> {
  const host = url.host;
  if (!environment.isOnline()) {
    return { kind: 'offline', host };
  }
  const reachable = await environment
    .fetch(`${url.origin}/`, { mode: 'no-cors', credentials: 'omit', cache: 'no-store', signal })
    .then(() => true)
    .catch(() => false);
  if (environment.isRefused(url.origin)) {
    return { kind: 'blocked', host, by: 'policy' };
  }
  return reachable ? { kind: 'blocked', host, by: 'host' } : { kind: 'offline', host };
}
