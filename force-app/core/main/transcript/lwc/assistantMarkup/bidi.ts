const CONTROL_PATTERN = /[\u202a-\u202e\u2066-\u2069]/g;
const HAS_CONTROL = /[\u202a-\u202e\u2066-\u2069]/;
const POP_EMBEDDING = '\u202c';
const POP_ISOLATE = '\u2069';

/**
 * Balances the Unicode bidirectional control characters of a text: closes open embeddings, overrides and isolates at the
 * end, and removes closing characters without an opening one. Otherwise the text could change the direction of the text
 * that follows it.
 */
export function balanceBidi(text: string): string {
  if (!HAS_CONTROL.test(text)) {
    return text;
  }
  const closers: string[] = [];
  const balanced = text.replace(CONTROL_PATTERN, (control) => {
    if (control === POP_EMBEDDING || control === POP_ISOLATE) {
      return closers.at(-1) === control ? (closers.pop() ?? '') : '';
    }
    closers.push(control >= '\u2066' ? POP_ISOLATE : POP_EMBEDDING);
    return control;
  });
  return balanced + closers.reverse().join('');
}
