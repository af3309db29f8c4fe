/** Hosts from which the viewer may load something without being asked. An admin names them; none is built in. */
export interface TrustedHosts {
  /** For images, video, audio and captions. */
  readonly media: readonly string[];
  /** For pages that are shown in a frame. */
  readonly frames: readonly string[];
}

export const NO_TRUSTED_HOSTS: TrustedHosts = { media: [], frames: [] };

const HOST = /^(\*\.)?([a-z0-9-]+\.)*[a-z0-9-]+(:\d{1,5})?$/;
const LOCAL = ['127.0.0.1', 'localhost'];

/**
 * Reads hosts, separated by commas or white space: `cdn.example.com`, or `*.example.com` for every host below it.
 * @returns undefined when one of them is no host
 */
export function parseHosts(text: string): readonly string[] | undefined {
  const hosts = text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((host) => host !== '');
  return hosts.every((host) => HOST.test(host)) ? hosts : undefined;
}

/** Whether something may be loaded from this address: https (plain http only from the machine itself), from a listed host. */
export function isTrusted(address: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(address)) {
    return false;
  }
  const { protocol, hostname, host } = new URL(address);
  const secure = protocol === 'https:' || (protocol === 'http:' && LOCAL.includes(hostname));
  return (
    secure && hosts.some((pattern) => (pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : host === pattern))
  );
}
