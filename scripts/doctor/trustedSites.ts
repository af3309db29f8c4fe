import { readTrustedSites } from '../org/deployed/trustedSites.ts';

/** URLs of the package's CSP Trusted Sites that count for requests of Lightning pages. */
export async function packagedSites(): Promise<string[]> {
  const sites = await readTrustedSites('force-app/core/main/default');
  return sites.filter(({ directives }) => directives.includes('connect-src')).map(({ url }) => url);
}

/** Whether a source of a Content Security Policy, with or without a wildcard for sub-domains, covers an address. */
export function matchesSite(site: string, url: URL): boolean {
  const isWildcard = site.includes('://*.');
  const { protocol, hostname, port } = new URL(site.replace('://*.', '://'));
  const isHost = isWildcard ? url.hostname.endsWith(`.${hostname}`) : url.hostname === hostname;
  return protocol === url.protocol && port === url.port && isHost;
}
