/**
 * Ids go into a path or a filter expression, and a chat visitor can forge them: only characters that mean nothing in
 * either are taken. IBM's ids are UUIDs; other lengths are let through, because IBM may change them.
 */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text);
}

/** The session ids that a text names, separated by commas or white space, each once. */
export function sessionsOf(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((id) => id !== ''))];
}

/** More sessions than one conversation has; the filter that names them becomes part of an address. */
const MOST_SESSIONS = 20;

/** Whether a text names session ids and nothing else. */
export function areSessions(text: string): boolean {
  const ids = sessionsOf(text);
  return ids.length > 0 && ids.length <= MOST_SESSIONS && ids.every(isId);
}

/** A token or code goes into a header: printable ASCII without spaces, up to the length of the record's field. */
export function isToken(text: string): boolean {
  return text.length <= 131072 && /^[\x21-\x7e]+$/.test(text);
}

/**
 * The admin's service URL as a prefix without a trailing slash, or undefined when it cannot be used: https only, because
 * a token travels with it; plain http only to the machine itself, for a local assistant. No query, fragment or password.
 */
export function servicePrefix(text: string): string | undefined {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return undefined;
  }
  const local = ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && local);
  const plain = url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  return secure && plain ? url.origin + url.pathname.replace(/\/+$/, '') : undefined;
}
