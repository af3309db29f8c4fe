import type { TrustedSite } from '../org/deployed/trustedSites.ts';

/** What the pages themselves need; the trusted sites add to it. The engine injects styles, hence 'unsafe-inline' for them. */
const OWN_SOURCES: Record<string, string[]> = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'connect-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'", 'data:'],
  'media-src': ["'self'"],
  'frame-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'self'"]
};

export interface PolicyOptions {
  /** Lightning Experience, or a Visualforce page, whose markup brings scripts of its own. */
  kind: 'LEX' | 'VisualForce';
  /** Whether the page evaluates components in the sandbox. */
  sandbox?: boolean;
  /** Origin of a page that may show this one in a frame. */
  embedder?: string | undefined;
}

/**
 * A page's Content-Security-Policy: what the page needs, what the org's CSP Trusted Sites allow, and the local assistant.
 * @param assistantOrigin where the local assistant answers
 */
export function contentSecurityPolicy(
  assistantOrigin: string,
  sites: readonly TrustedSite[],
  { kind, sandbox = false, embedder }: PolicyOptions
): string {
  const sources = new Map(Object.entries(OWN_SOURCES).map(([directive, own]) => [directive, [...own]]));
  const allow = (directive: string, source: string): void => void sources.get(directive)?.push(source);
  allow('connect-src', assistantOrigin);
  if (kind === 'VisualForce') {
    allow('script-src', "'unsafe-inline'");
  }
  if (embedder !== undefined) {
    allow('frame-ancestors', embedder);
  }
  if (sandbox) {
    allow('script-src', "'unsafe-eval'");
  }
  for (const { url, directives } of sites.filter(({ context }) => ['All', kind].includes(context))) {
    directives.forEach((directive) => allow(directive, url));
  }
  return [...sources].map(([directive, list]) => `${directive} ${list.join(' ')}`).join('; ');
}
