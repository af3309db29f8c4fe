/**
 * The `allowedHeaders` option of the `cors` package: of the headers that a preflight asks for, those that match the
 * pattern, lower case. `cors` itself allows either a fixed list or all headers that were asked for.
 */
export function allowedRequestHeaders(
  request: { headers: Record<string, string | string[] | undefined> },
  pattern: RegExp
): string[] {
  const requested = String(request.headers['access-control-request-headers'] ?? '');
  const names = requested.split(',').map((name) => name.trim().toLowerCase());
  // one element, because `cors` joins elements by a comma without a space
  return [names.filter((name) => pattern.test(name)).join(', ')];
}
