/** The user's session, from the page's root element. */

/** Request headers that identify the user. */
export function sessionHeaders(): Record<string, string> {
  return { 'X-Console-User': document.documentElement.dataset.user ?? '' };
}
