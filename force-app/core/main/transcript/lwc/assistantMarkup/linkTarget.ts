import type { Link } from 'c/assistantAddress';

const VISIBLE = /^[\x21-\x7e]+$/;

/**
 * Whether a link's text tells where it leads: it is the address, or begins with the host. Whatever has white space,
 * other alphabets or invisible characters in it does not, because it may look like another.
 */
export function showsTarget(text: string, { href, target }: Link): boolean {
  const shown = text.trim().toLowerCase();
  if (!/^https?:/.test(href)) {
    return shown === target.toLowerCase() || shown === href.toLowerCase();
  }
  const address = shown.replace(/^https?:\/\//, '');
  return VISIBLE.test(address) && address.startsWith(target) && /^(?:[/?#]|$)/.test(address.slice(target.length));
}
