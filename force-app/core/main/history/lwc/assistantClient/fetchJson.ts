import { failure, success } from 'c/assistantProblem';
import type { Problem, Result } from 'c/assistantProblem';
import { problemOf } from './statusProblems';
import type { StatusProblems } from './statusProblems';
import type { Environment } from './environment';
import type { HistoryRequest } from './requests';
import { readText } from './readText';
import { retryDelay } from './retry';

/** Outcome of one request. */
interface Attempt {
  readonly result: Result<unknown>;
  /** Whether the browser exposed a response, even if reading its body failed. */
  readonly hasResponse: boolean;
}

/**
 * Fetches JSON and retries transient failures. Never throws.
 * @param statusProblems meaning of HTTP status codes, which differs between the APIs
 * @param signal cancels the request; callers must ignore the result after that
 */
export async function fetchJson(
  request: HistoryRequest,
  statusProblems: StatusProblems,
  environment: Environment,
  signal: AbortSignal
): Promise<Result<unknown>> {
  for (let retry = 0; ; retry++) {
    const { result, hasResponse } = await fetchOnce(request, statusProblems, environment, signal);
    if (result.ok || signal.aborted) {
      return result;
    }
    const delay = retryDelay(result.problem, retry, environment.random());
    if (delay === undefined) {
      const hasUnknownCause = result.problem.kind === 'offline' && !hasResponse;
      return hasUnknownCause ? failure(await diagnoseNoResponse(new URL(request.url), environment, signal)) : result;
    }
    await environment.wait(delay, signal);
  }
}

async function fetchOnce(
  request: HistoryRequest,
  statusProblems: StatusProblems,
  environment: Environment,
  signal: AbortSignal
): Promise<Attempt> {
  const deadline = AbortSignal.timeout(request.timeoutSeconds * 1000);
  let hasResponse = false;
  try {
    const response = await environment.fetch(request.url, {
      headers: request.headers,
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([deadline, signal])
    });
    hasResponse = true;
    const result = response.ok ? parse(await readText(response)) : failure(problemOf(response, statusProblems));
    return { result, hasResponse };
  } catch {
    const problem: Problem = deadline.aborted
      ? { kind: 'timedOut', seconds: request.timeoutSeconds, waitedFor: 'assistant' }
      : { kind: 'offline', host: new URL(request.url).host };
    return { result: failure(problem), hasResponse };
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
 * Determines why a request had no response. Browsers hide the cause, so this sends a `no-cors` request, without token or
 * session, to the root of the host: it succeeds if the host exists but does not allow cross-origin reads, and fails if the
 * host cannot be reached.
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
  if (environment.isBlockedByCsp(url.origin)) {
    return { kind: 'blocked', host, by: 'policy' };
  }
  return reachable ? { kind: 'blocked', host, by: 'host' } : { kind: 'offline', host };
}
