const EXPRESSION = /\{!([^}]*)\}/g;

/** The expressions in the merge fields of a text, without `{!` and `}`. */
export function expressionsIn(text: string): string[] {
  return [...text.matchAll(EXPRESSION)].map(([, expression]) => (expression ?? '').trim());
}
