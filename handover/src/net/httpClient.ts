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

interface Call {
  readonly controller: AbortController;
  readonly timer: ReturnType<typeof setTimeout>;
  readonly response: Promise<Response>;
}

/** Sends requests with a time-out each, until `abortAll` ends those under way and all later ones. */
export class HttpClient {
  readonly #fetch: Fetch;
  // browsers that this module supports do not all have AbortSignal.any and AbortSignal.timeout
  readonly #controllers = new Set<AbortController>();
  #isAborted = false;

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  /**
   * Sends a request and reads the whole response.
   * @returns the response, whatever its status; or a problem of kind `offline` or `timedOut`
   */
  async send(request: HttpRequest): Promise<Result<HttpResponse>> {
    const { controller, timer, response } = this.#call(request);
    try {
      const received = await response;
      return success({ status: received.status, text: await received.text() });
    } catch {
      return failure(this.#problem(request, controller));
    } finally {
      clearTimeout(timer);
      this.#controllers.delete(controller);
    }
  }

  /**
   * Sends a request whose response body is a stream. The time-out ends when the response begins.
   * @returns the response, whatever its status; or a problem of kind `offline` or `timedOut`
   */
  async openStream(request: HttpRequest): Promise<Result<Response>> {
    const { controller, timer, response } = this.#call(request);
    try {
      return success(await response);
    } catch {
      this.#controllers.delete(controller);
      return failure(this.#problem(request, controller));
    } finally {
      clearTimeout(timer);
    }
  }

  abortAll(): void {
    this.#isAborted = true;
    this.#controllers.forEach((controller) => controller.abort());
  }

  #call({ method, url, headers, body, timeoutMs }: HttpRequest): Call {
    const controller = new AbortController();
    const { signal } = controller;
    this.#controllers.add(controller);
    const timer = setTimeout(() => controller.abort(), timeoutMs);
    if (this.#isAborted) {
      controller.abort();
    }
    return {
      controller,
      timer,
      response: this.#fetch(url, { method, headers, ...(body !== undefined && { body }), signal })
    };
  }

  #problem({ operation, timeoutMs }: HttpRequest, { signal }: AbortController): Problem {
    return signal.aborted && !this.#isAborted
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
