/** An address that may be followed, and where it leads: a host, or an e-mail address or telephone number. */
export interface Link {
  readonly href: string;
  /** What a reader has to see of the address; an international host name stands in its ASCII form (xn--…). */
  readonly target: string;
}

/** What a reader is shown of an address, by the schemes that may be followed at all. */
const TARGETS: ReadonlyMap<string, (url: URL) => string> = new Map([
  ['https:', (url: URL) => url.host],
  ['http:', (url: URL) => url.host],
  ['mailto:', (url: URL) => decode(url.pathname)],
  ['tel:', (url: URL) => decode(url.pathname)]
]);

/**
 * An address as a link, or undefined for every other scheme and for what is no complete address: those stay text. A user
 * name and password are taken out, because they are used to make one host look like another.
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

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
