import { readMetadata, text } from '../metadata.ts';
import { componentFiles } from './files.ts';

/** A CSP Trusted Site that is active. */
export interface TrustedSite {
  readonly url: string;
  /** Where the site is trusted: All, LEX, VisualForce … */
  readonly context: string;
  /** The CSP directives that it is added to, such as connect-src. */
  readonly directives: readonly string[];
}

/** The CSP directive of each field of a Trusted Site. */
const SWITCHES: Record<string, string> = {
  isApplicableToConnectSrc: 'connect-src',
  isApplicableToFontSrc: 'font-src',
  isApplicableToFrameSrc: 'frame-src',
  isApplicableToImgSrc: 'img-src',
  isApplicableToMediaSrc: 'media-src',
  isApplicableToStyleSrc: 'style-src'
};

/**
 * The active trusted sites.
 * @throws Error when a file is invalid, or a URL is not valid in a header
 */
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
