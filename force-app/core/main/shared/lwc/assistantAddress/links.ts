import { decodeText } from './urls';

/** A URL that the user may open. */
export interface Link {
  readonly href: string;
  /**
   * The host, e-mail address or telephone number that the URL leads to; always shown to the user. Internationalized
   * host names stay in their ASCII form (xn--…), because their Unicode form can imitate another host.
   */
  readonly target: string;
}

/** How to derive the target of a URL, by scheme. No other schemes may become links. */
const TARGETS: ReadonlyMap<string, (url: URL) => string> = new Map([
  ['https:', (url: URL) => url.host],
  ['http:', (url: URL) => url.host],
  ['mailto:', (url: URL) => decodeText(url.pathname)],
  ['tel:', (url: URL) => decodeText(url.pathname)]
]);

/**
 * Parses a URL from a conversation. Removes user name and password, which can make one host look like another.
 * @returns undefined for relative or malformed URLs and for schemes other than http, https, mailto and tel
 */
export function linkOf(address: string): Link | undefined {
  if (!URL.canParse(address)) {
    return undefined;
  }
  const url = new URL(address);
  const target = TARGETS.get(url.protocol)?.(url);
  if (!target) {
    return undefined;
  }
  url.username = '';
  url.password = '';
  return { href: url.href, target };
}
