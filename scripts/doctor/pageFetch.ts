import { matchesSite } from './trustedSites.ts';

/** The page whose restrictions apply to requests. */
export interface Page {
  readonly origin: string;
  /** URLs of the CSP Trusted Sites for connect-src, with wildcards. */
  readonly trustedSites: readonly string[];
}

/**
 * A fetch with the restrictions of a browser page: the org's Content Security Policy, and CORS with preflight requests. It
 * rejects with a TypeError where a browser would.
 * @param refused called with the origin of each request that the policy blocks
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
    assertAllowed(response, origin);
    return response;
  };
}

/** CORS-safelisted request headers. Source: the Fetch standard. */
const SAFE_HEADERS = ['accept', 'accept-language', 'content-language'];

async function preflight(url: URL, origin: string, names: string[], signal: AbortSignal | null): Promise<void> {
  const unsafe = names.filter((name) => !SAFE_HEADERS.includes(name)).sort();
  const response = await fetch(url, {
    method: 'OPTIONS',
    redirect: 'error',
    signal,
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers': unsafe.join(',')
    }
  });
  assertAllowed(response, origin);
  const allowed = (response.headers.get('Access-Control-Allow-Headers') ?? '').toLowerCase().split(/\s*,\s*/);
  // the wildcard does not cover Authorization
  const missing = unsafe.filter(
    (name) => !allowed.includes(name) && !(allowed.includes('*') && name !== 'authorization')
  );
  if (!response.ok || missing.length > 0) {
    throw new TypeError('refused by CORS');
  }
}

function assertAllowed(response: Response, origin: string): void {
  const allowed = response.headers.get('Access-Control-Allow-Origin');
  if (allowed !== '*' && allowed !== origin) {
    throw new TypeError('refused by CORS');
  }
}
