import { isSecure } from './urls';

/** Hosts that an admin has allowed to load content without a click. No host is allowed by default. */
export interface TrustedHosts {
  /** Hosts for images, video, audio and captions. */
  readonly media: readonly string[];
  /** Hosts for pages embedded in an iframe. */
  readonly frames: readonly string[];
}

export const NO_TRUSTED_HOSTS: TrustedHosts = { media: [], frames: [] };

const HOST_PATTERN = /^(\*\.)?([a-z0-9-]+\.)*[a-z0-9-]+(:\d{1,5})?$/;

/**
 * Parses a list of hosts, separated by commas, semicolons or white space: `cdn.example.com`, or `*.example.com` for all
 * subdomains.
 * @returns undefined if an element is not a valid host
 */
export function parseHosts(text: string): readonly string[] | undefined {
  const hosts = text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((host) => host !== '');
  return hosts.every((host) => HOST_PATTERN.test(host)) ? hosts : undefined;
}

/** Whether content may be loaded from a URL: the connection is secure and the host is in the list. */
export function isTrusted(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) {
    return false;
  }
  const url = new URL(address);
  const matches = (pattern: string) =>
    pattern.startsWith('*.') ? url.host.endsWith(pattern.slice(1)) : url.host === pattern;
  return isSecure(url) && hosts.some(matches);
}
