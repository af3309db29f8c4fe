import { readMetadata, text } from '../org/metadata.ts';
import { sourceFiles } from '../org/project.ts';

/** What the page itself needs; the trusted sites add to it. The engine injects styles, hence 'unsafe-inline' for them. */
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

/** Which directive each switch of a CSP Trusted Site opens. */
const SWITCHES: Record<string, string> = {
  isApplicableToConnectSrc: 'connect-src',
  isApplicableToFontSrc: 'font-src',
  isApplicableToFrameSrc: 'frame-src',
  isApplicableToImgSrc: 'img-src',
  isApplicableToMediaSrc: 'media-src',
  isApplicableToStyleSrc: 'style-src'
};

/** The contexts that include Lightning Experience. */
const CONTEXTS = ['All', 'LEX'];

/**
 * The console page's Content-Security-Policy: what the page needs, what the package's CSP Trusted Sites allow, and the
 * local assistant.
 * @param assistantOrigin where the local assistant answers
 * @throws when a trusted site cannot be read or its URL cannot stand in a header
 */
export async function contentSecurityPolicy(assistantOrigin: string, root?: string): Promise<string> {
  const sources = new Map(Object.entries(OWN_SOURCES).map(([directive, own]) => [directive, [...own]]));
  sources.get('connect-src')?.push(assistantOrigin);
  for (const file of await sourceFiles('.cspTrustedSite-meta.xml', root)) {
    const { endpointUrl, directives } = await readTrustedSite(file);
    directives.forEach((directive) => sources.get(directive)?.push(endpointUrl));
  }
  return [...sources].map(([directive, list]) => `${directive} ${list.join(' ')}`).join('; ');
}

async function readTrustedSite(file: string): Promise<{ endpointUrl: string; directives: string[] }> {
  const site = await readMetadata(file, 'CspTrustedSite');
  const endpointUrl = text(site, 'endpointUrl') ?? '';
  if (!/^(https|wss):\/\/[^\s;,'"]+$/.test(endpointUrl)) {
    throw new Error(`${file}: not the URL of a trusted site: ${endpointUrl}`);
  }
  const applies = text(site, 'isActive') === 'true' && CONTEXTS.includes(text(site, 'context') ?? '');
  const directives = Object.entries(SWITCHES)
    .filter(([name]) => applies && text(site, name) === 'true')
    .map(([, directive]) => directive);
  return { endpointUrl, directives };
}
