/** The user's session, as the page's root element carries it. */

/** Headers by which the org knows whose request it is. */
export function sessionHeaders(): Record<string, string> {
  return { 'X-Console-User': document.documentElement.dataset.user ?? '' };
}
