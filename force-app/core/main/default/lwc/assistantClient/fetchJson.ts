import { failure, success } from 'c/assistantProblem';
import type { Problem, Result } from 'c/assistantProblem';
import { problemOf } from './answers';
import type { StatusMeanings } from './answers';
import type { Environment } from './environment';
import type { HistoryRequest } from './requests';
import { retryDelay } from './retry';

/**
 * Fetches JSON and repeats what may pass by itself. Never throws; when the signal aborts, the result has no meaning and
 * nobody should look at it.
 */
export async function fetchJson(
  request: HistoryRequest,
  meanings: StatusMeanings,
  environment: Environment,
  signal: AbortSignal
): Promise<Result<unknown>> {
  for (let retry = 0; ; retry++) {
    const result = await fetchOnce(request, meanings, environment, signal);
    const delay = result.ok ? undefined : retryDelay(result.problem, retry, environment.random());
    if (delay === undefined || signal.aborted) {
      return result;
    }
    await environment.wait(delay, signal);
  }
}

async function fetchOnce(
  request: HistoryRequest,
  meanings: StatusMeanings,
  environment: Environment,
  signal: AbortSignal
): Promise<Result<unknown>> {
  const deadline = startDeadline(request.timeoutSeconds, signal);
  try {
    const response = await environment.fetch(request.url, {
      headers: request.headers,
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: deadline.signal
    });
    return response.ok ? parse(await response.text()) : failure(problemOf(response, meanings));
  } catch {
    // the browser tells nothing about the reason, on purpose
    const timedOut = deadline.hasPassed();
    return failure(
      timedOut
        ? { kind: 'timedOut', seconds: request.timeoutSeconds }
        : await explainNetworkFailure(new URL(request.url), environment, signal)
    );
  } finally {
    deadline.end();
  }
}

function parse(body: string): Result<unknown> {
  try {
    return success(JSON.parse(body));
  } catch {
    return failure({ kind: 'badPayload', reason: 'JSON' });
  }
}

/**
 * Tells a host that may not be read from one that is not there: a request without token, session and readable answer
 * reaches the first and not the second.
 */
async function explainNetworkFailure(url: URL, environment: Environment, signal: AbortSignal): Promise<Problem> {
  const host = url.host;
  if (!environment.isOnline() || signal.aborted) {
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

interface Deadline {
  readonly signal: AbortSignal;
  readonly hasPassed: () => boolean;
  readonly end: () => void;
}

/** One signal for both reasons to stop: the time is over, or nobody waits for the answer any more. */
function startDeadline(seconds: number, outer: AbortSignal): Deadline {
  const controller = new AbortController();
  let passed = false;
  const abort = () => controller.abort();
  // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended with its own handle
  const timer = setTimeout(() => {
    passed = true;
    abort();
  }, seconds * 1000);
  outer.addEventListener('abort', abort);
  if (outer.aborted) {
    abort();
  }
  return {
    signal: controller.signal,
    hasPassed: () => passed,
    end: () => {
      clearTimeout(timer);
      outer.removeEventListener('abort', abort);
    }
  };
}
