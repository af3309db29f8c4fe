import { failure, success, type Problem, type Result } from '../problem.ts';

export interface HttpRequest {
  /** Name of the operation in log lines, such as `ChasitorInit`. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | FormData;
  readonly timeoutMs: number;
}

export interface HttpResponse {
  readonly status: number;
  readonly text: string;
}

export type Fetch = typeof globalThis.fetch;

/** Sends requests with a time-out each, until `abortAll` ends those under way and all later ones. */
export class HttpClient {
  readonly #fetch: Fetch;
  readonly #all = new AbortController();

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  /**
   * Sends a request and reads the whole response.
   * @returns the response, whatever its status; or a problem of kind `offline` or `timedOut`
   */
  async send(request: HttpRequest): Promise<Result<HttpResponse>> {
    const call = this.#call(request);
    try {
      const response = await call.response;
      return success({ status: response.status, text: await response.text() });
    } catch {
      return failure(this.#problem(request, call.signal));
    } finally {
      call.clearTimeout();
      call.unlink();
    }
  }

  /**
   * Sends a request whose response body is a stream. The time-out ends when the response begins.
   * @returns the response, whatever its status; or a problem of kind `offline` or `timedOut`
   */
  async openStream(request: HttpRequest): Promise<Result<Response>> {
    const call = this.#call(request);
    try {
      return success(await call.response);
    } catch {
      return failure(this.#problem(request, call.signal));
    } finally {
      call.clearTimeout();
    }
  }

  abortAll(): void {
    this.#all.abort();
  }

  /** Combines both signals by hand: `AbortSignal.any` is newer than the oldest browsers that this module supports. */
  #call({ method, url, headers, body, timeoutMs }: HttpRequest) {
    const controller = new AbortController();
    const { signal } = controller;
    const abort = (): void => controller.abort();
    this.#all.signal.addEventListener('abort', abort);
    const timer = setTimeout(abort, timeoutMs);
    if (this.#all.signal.aborted) {
      abort();
    }
    return {
      signal,
      response: this.#fetch(url, { method, headers, ...(body !== undefined && { body }), signal }),
      clearTimeout: () => clearTimeout(timer),
      unlink: () => this.#all.signal.removeEventListener('abort', abort)
    };
  }

  #problem({ operation, timeoutMs }: HttpRequest, signal: AbortSignal): Problem {
    return signal.aborted && !this.#all.signal.aborted
      ? { kind: 'timedOut', operation, seconds: timeoutMs / 1000 }
      : { kind: 'offline', operation };
  }
}

export function isSuccessStatus(status: number): boolean {
  return status >= 200 && status <= 299;
}

/** Maps an HTTP error status to a problem: `server` if a retry may help, otherwise `refused`. */
export function problemFromStatus(operation: string, status: number): Problem {
  return status >= 500 || status === 408 || status === 429
    ? { kind: 'server', operation, status }
    : { kind: 'refused', operation, status };
}

/** Parses a JSON response. Fails with `server` or `refused` for an error status, and with `badResponse` for other text. */
export function parseJson(operation: string, { status, text }: HttpResponse): Result<unknown> {
  if (!isSuccessStatus(status)) {
    return failure(problemFromStatus(operation, status));
  }
  try {
    return success(JSON.parse(text) as unknown);
  } catch {
    return failure({ kind: 'badResponse', operation });
  }
}
