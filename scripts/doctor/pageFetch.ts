import { matchesSite } from './trustedSites.ts';

/** How a page in an org may fetch. */
export interface Page {
  readonly origin: string;
  /** URLs of the CSP Trusted Sites for connect-src, with wildcards. */
  readonly trustedSites: readonly string[];
}

/**
 * A fetch that keeps the rules of a browser page: the Content Security Policy of the org, and CORS with its preflight.
 * Where a browser would refuse, it rejects as a browser does, without a reason.
 * @param refused gets the origin of each request that the policy refuses
 */
export function pageFetch({ origin, trustedSites }: Page, refused: (origin: string) => void): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (!trustedSites.some((site) => matchesSite(site, url))) {
      refused(url.origin);
      throw new TypeError('refused by the Content Security Policy');
    }
    if (init.mode === 'no-cors') {
      return fetch(url, init);
    }
    const headers = new Headers(init.headers);
    await preflight(url, origin, [...headers.keys()], init.signal ?? null);
    headers.set('Origin', origin);
    const response = await fetch(url, { ...init, headers });
    allow(response, origin);
    return response;
  };
}

/** Headers that need no leave. Source: the Fetch standard, CORS-safelisted request headers. */
const SAFE_HEADERS = ['accept', 'accept-language', 'content-language'];

async function preflight(url: URL, origin: string, names: string[], signal: AbortSignal | null): Promise<void> {
  const asked = names.filter((name) => !SAFE_HEADERS.includes(name)).sort();
  const response = await fetch(url, {
    method: 'OPTIONS',
    redirect: 'error',
    signal,
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': asked.join(',')
    }
  });
  allow(response, origin);
  const allowed = (response.headers.get('Access-Control-Allow-Headers') ?? '').toLowerCase().split(/\s*,\s*/);
  // the wildcard does not cover the header that carries the token
  const missing = asked.filter(
    (name) => !allowed.includes(name) && !(allowed.includes('*') && name !== 'authorization')
  );
  if (!response.ok || missing.length > 0) {
    throw new TypeError('refused by CORS');
  }
}

function allow(response: Response, origin: string): void {
  const allowed = response.headers.get('Access-Control-Allow-Origin');
  if (allowed !== '*' && allowed !== origin) {
    throw new TypeError('refused by CORS');
  }
}
