/**
 * Ids go into a path or a filter expression, and a chat visitor can forge them: only characters that mean nothing in
 * either are taken. IBM's ids are UUIDs; other lengths are let through, because IBM may change them.
 */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text);
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
