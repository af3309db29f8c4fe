import { isSecure } from 'c/assistantAddress';

/**
 * Whether a text is safe to use as an id. Ids become part of a URL path or a filter expression, and chat visitors can
 * forge them, so only characters without a special meaning in either are allowed. IBM's ids are UUIDs; other lengths are
 * accepted in case the format changes.
 */
export function isId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text);
}

/** Splits a list of session ids at commas, semicolons or white space and removes duplicates. */
export function parseSessionIds(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((id) => id !== ''))];
}

/** Limits the length of the URL, which contains a filter with all ids. No conversation has as many sessions. */
const MAX_SESSIONS = 20;

/** Whether a text is a list of 1 to 20 valid session ids. */
export function areSessionIds(text: string): boolean {
  const ids = parseSessionIds(text);
  return ids.length > 0 && ids.length <= MAX_SESSIONS && ids.every(isId);
}

/** Maximum length of a long text area, the type of the token and key fields. */
const MAX_TOKEN_LENGTH = 131_072;

/** Whether a text is safe to use in an HTTP header: printable ASCII without spaces. */
export function isToken(text: string): boolean {
  return text.length <= MAX_TOKEN_LENGTH && /^[\x21-\x7e]+$/.test(text);
}

/**
 * Normalizes the admin's service URL.
 * @returns the URL without a trailing slash; undefined if it is not secure or has credentials, a query or a fragment
 */
export function servicePrefix(text: string): string | undefined {
  if (!URL.canParse(text)) {
    return undefined;
  }
  const url = new URL(text);
  const hasOnlyPath = url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  return isSecure(url) && hasOnlyPath ? url.origin + url.pathname.replace(/\/+$/, '') : undefined;
}
