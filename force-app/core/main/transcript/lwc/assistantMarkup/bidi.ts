const CONTROL = /[\u202a-\u202e\u2066-\u2069]/g;
const CONTROLS = /[\u202a-\u202e\u2066-\u2069]/;
const POP_EMBEDDING = '\u202c';
const POP_ISOLATE = '\u2069';

/**
 * The text with its direction controls in pairs: what it leaves open is closed at its end, and what closes nothing is
 * left out. So the direction of what follows stays as it is.
 */
export function balanced(text: string): string {
  if (!CONTROLS.test(text)) {
    return text;
  }
  const open: string[] = [];
  const kept = text.replace(CONTROL, (control) => {
    if (control === POP_EMBEDDING || control === POP_ISOLATE) {
      return open.at(-1) === control ? (open.pop() ?? '') : '';
    }
    open.push(control >= '\u2066' ? POP_ISOLATE : POP_EMBEDDING);
    return control;
  });
  return kept + open.reverse().join('');
}
