import { readTrustedSites } from '../org/deployed/trustedSites.ts';

/** URLs of the package's CSP Trusted Sites for connect-src. */
export async function packagedSites(): Promise<string[]> {
  const sites = await readTrustedSites('force-app/core/main/default');
  return sites.filter(({ directives }) => directives.includes('connect-src')).map(({ url }) => url);
}

/** Whether a source expression of a Content Security Policy, possibly with a wildcard subdomain, matches a URL. */
export function matchesSite(site: string, url: URL): boolean {
  const isWildcard = site.includes('://*.');
  const { protocol, hostname, port } = new URL(site.replace('://*.', '://'));
  const isHost = isWildcard ? url.hostname.endsWith(`.${hostname}`) : url.hostname === hostname;
  return protocol === url.protocol && port === url.port && isHost;
}
