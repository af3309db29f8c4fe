/** Parses an absolute URL. `URL.canParse` does the same, but older browsers that this module supports do not have it. */
export function parseUrl(url: unknown): URL | undefined {
  try {
    return typeof url === 'string' ? new URL(url) : undefined;
  } catch {
    return undefined;
  }
}
