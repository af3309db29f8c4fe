import type { Link } from 'c/assistantAddress';

const VISIBLE_ASCII = /^[\x21-\x7e]+$/;

/**
 * Whether a link text identifies the target: it is the URL, or it starts with the host. Texts with white space or
 * non-ASCII characters do not, because they can imitate another host.
 */
export function startsWithTarget(text: string, { href, target }: Link): boolean {
  const visibleText = text.trim().toLowerCase();
  if (!/^https?:/.test(href)) {
    return visibleText === target.toLowerCase() || visibleText === href.toLowerCase();
  }
  const address = visibleText.replace(/^https?:\/\//, '');
  return VISIBLE_ASCII.test(address) && address.startsWith(target) && /^(?:[/?#]|$)/.test(address.slice(target.length));
}
