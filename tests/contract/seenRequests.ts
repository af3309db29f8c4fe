/** What a customer's page has sent. */
export interface SeenRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body where it is text. */
  readonly body: string;
}

/** The platform's own fetch, and what went through it. */
export function seeing(): { fetch: typeof fetch; seen: SeenRequest[] } {
  const seen: SeenRequest[] = [];
  return {
    seen,
    fetch(input, init) {
      const request = new Request(input, init);
      const { pathname, search } = new URL(request.url);
      seen.push({
        method: request.method,
        path: pathname + search,
        headers: Object.fromEntries(request.headers),
        body: typeof init?.body === 'string' ? init.body : ''
      });
      return fetch(input, init);
    }
  };
}
