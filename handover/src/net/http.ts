import { failure, success, type Problem, type Result } from '../problem.ts';

export interface HttpRequest {
  /** What a message about a failure calls this request, such as ChasitorInit. */
  readonly step: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
  readonly timeoutMs: number;
}

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

export type Fetch = typeof globalThis.fetch;

/** Sends requests until it is told to stop; then all that are under way end. */
export class Http {
  readonly #fetch: Fetch;
  readonly #all = new AbortController();

  /** @param fetch the browser's own in a page */
  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  /** Any status is a success here. @returns a problem of kind offline or timedOut otherwise */
  async send(request: HttpRequest): Promise<Result<HttpAnswer>> {
    const call = this.#call(request);
    try {
      const response = await call.response;
      return success({ status: response.status, text: await response.text() });
    } catch {
      return failure(this.#unanswered(request, call.own));
    } finally {
      call.settle();
      call.release();
    }
  }

  /** Opens an answer that is read piece by piece; the time-out is for its beginning. */
  async open(request: HttpRequest): Promise<Result<Response>> {
    const call = this.#call(request);
    try {
      return success(await call.response);
    } catch {
      return failure(this.#unanswered(request, call.own));
    } finally {
      call.settle();
    }
  }

  stop(): void {
    this.#all.abort();
  }

  #call({ method, url, headers, body, timeoutMs }: HttpRequest) {
    const own = new AbortController();
    const end = (): void => own.abort();
    this.#all.signal.addEventListener('abort', end);
    const timer = setTimeout(end, timeoutMs);
    if (this.#all.signal.aborted) {
      end();
    }
    return {
      own: own.signal,
      response: this.#fetch(url, { method, headers, ...(body !== undefined && { body }), signal: own.signal }),
      settle: () => clearTimeout(timer),
      release: () => this.#all.signal.removeEventListener('abort', end)
    };
  }

  #unanswered({ step, timeoutMs }: HttpRequest, own: AbortSignal): Problem {
    return own.aborted && !this.#all.signal.aborted
      ? { kind: 'timedOut', step, seconds: timeoutMs / 1000 }
      : { kind: 'offline', step };
  }
}

/** Whether a status says that the request was carried out. */
export function isSuccess(status: number): boolean {
  return status >= 200 && status <= 299;
}

/** What a status that is no success means for whoever asked. */
export function problemOfStatus(step: string, status: number): Problem {
  return status >= 500 || status === 408 || status === 429
    ? { kind: 'server', step, status }
    : { kind: 'refused', step, status };
}

/** The JSON of an answer with a status of success. */
export function jsonOf(step: string, { status, text }: HttpAnswer): Result<unknown> {
  if (!isSuccess(status)) {
    return failure(problemOfStatus(step, status));
  }
  try {
    return success(JSON.parse(text) as unknown);
  } catch {
    return failure({ kind: 'badAnswer', step });
  }
}
