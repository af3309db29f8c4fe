import { readMetadata, text } from '../org/metadata.ts';
import { sourceFiles } from '../org/project.ts';

/** URLs of the package's CSP Trusted Sites that count for requests of Lightning pages. */
export async function packagedSites(): Promise<string[]> {
  const files = await sourceFiles('.cspTrustedSite-meta.xml');
  const sites = await Promise.all(files.map((file) => readMetadata(file, 'CspTrustedSite')));
  return sites
    .filter((site) => text(site, 'isActive') === 'true' && text(site, 'isApplicableToConnectSrc') === 'true')
    .map((site) => text(site, 'endpointUrl') ?? '');
}

/** Whether a source of a Content Security Policy, with or without a wildcard for sub-domains, covers an address. */
export function matchesSite(site: string, url: URL): boolean {
  const isWildcard = site.includes('://*.');
  const { protocol, hostname, port } = new URL(site.replace('://*.', '://'));
  const isHost = isWildcard ? url.hostname.endsWith(`.${hostname}`) : url.hostname === hostname;
  return protocol === url.protocol && port === url.port && isHost;
}
