/** Validates URLs from conversations and settings: which may become links, and which hosts may load content. */
export type { Link } from './links';
export { linkOf } from './links';
export type { TrustedHosts } from './trustedHosts';
export { NO_TRUSTED_HOSTS, isTrusted, parseHosts } from './trustedHosts';
export { decodeText, isSecure } from './urls';
