/** A request that a customer's page sent. */
export interface RecordedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body if it is text, else ''. */
  readonly body: string;
}

/** A fetch that records its requests and sends them. */
export function recordRequests(): { fetch: typeof fetch; requests: RecordedRequest[] } {
  const requests: RecordedRequest[] = [];
  return {
    requests,
    fetch(input, init) {
      const request = new Request(input, init);
      const { pathname, search } = new URL(request.url);
      requests.push({
        method: request.method,
        path: pathname + search,
        headers: Object.fromEntries(request.headers),
        body: typeof init?.body === 'string' ? init.body : ''
      });
      return fetch(input, init);
    }
  };
}
