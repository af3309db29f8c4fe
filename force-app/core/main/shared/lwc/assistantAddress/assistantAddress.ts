/** Addresses that come from a conversation: which may be followed, and from which something may be loaded. */
export type { Link } from './links';
export { linkOf } from './links';
export type { TrustedHosts } from './trustedHosts';
export { NO_TRUSTED_HOSTS, isTrusted, parseHosts } from './trustedHosts';
