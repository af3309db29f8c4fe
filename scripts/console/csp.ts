import type { TrustedSite } from '../org/deployed/trustedSites.ts';

/** Sources that the pages themselves need. Styles need 'unsafe-inline' because the LWC engine injects them. */
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
  /** Context of the CSP Trusted Sites; Visualforce pages also have inline scripts. */
  kind: 'LEX' | 'VisualForce';
  /** Whether the page evaluates components in Lightning Web Security's sandbox, which needs 'unsafe-eval'. */
  sandbox?: boolean;
  /** Origin of a page that may embed this one in an iframe. */
  embedder?: string | undefined;
}

/**
 * The Content-Security-Policy of a page: its own sources, the org's CSP Trusted Sites and the local assistant.
 * @param assistantOrigin origin of the local assistant
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
