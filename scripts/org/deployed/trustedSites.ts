import { readMetadata, text } from '../metadata.ts';
import { componentFiles } from './files.ts';

/** A CSP Trusted Site that is active. */
export interface TrustedSite {
  readonly url: string;
  /** Where it holds: All, LEX, VisualForce … */
  readonly context: string;
  /** The directives that it opens, such as connect-src. */
  readonly directives: readonly string[];
}

/** Which directive each switch of a CSP Trusted Site opens. */
const SWITCHES: Record<string, string> = {
  isApplicableToConnectSrc: 'connect-src',
  isApplicableToFontSrc: 'font-src',
  isApplicableToFrameSrc: 'frame-src',
  isApplicableToImgSrc: 'img-src',
  isApplicableToMediaSrc: 'media-src',
  isApplicableToStyleSrc: 'style-src'
};

/** The active trusted sites. Throws when one cannot be read or its URL cannot stand in a header. */
export async function readTrustedSites(tree: string): Promise<TrustedSite[]> {
  const sites = await Promise.all((await componentFiles(tree, 'cspTrustedSites')).map(readTrustedSite));
  return sites.flat();
}

async function readTrustedSite(file: string): Promise<TrustedSite[]> {
  const site = await readMetadata(file, 'CspTrustedSite');
  const url = text(site, 'endpointUrl') ?? '';
  if (!/^(https|wss):\/\/[^\s;,'"]+$/.test(url)) {
    throw new Error(`${file}: not the URL of a trusted site: ${url}`);
  }
  const directives = Object.entries(SWITCHES)
    .filter(([name]) => text(site, name) === 'true')
    .map(([, directive]) => directive);
  return text(site, 'isActive') === 'true' ? [{ url, context: text(site, 'context') ?? '', directives }] : [];
}
