/** An address that may be followed, and the host it leads to. */
export interface Link {
  readonly href: string;
  readonly host: string;
}

/** A web address as a link, or undefined for every other scheme and for what is no address: those stay text. */
export function linkOf(address: string): Link | undefined {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? { href: url.href, host: url.host } : undefined;
  } catch {
    return undefined;
  }
}
