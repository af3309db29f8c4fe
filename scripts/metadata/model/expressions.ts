const EXPRESSION = /\{!([^}]*)\}/g;

/** The expressions of merge fields in a text: what stands between `{!` and `}`. */
export function expressionsIn(text: string): string[] {
  return [...text.matchAll(EXPRESSION)].map(([, expression]) => (expression ?? '').trim());
}
