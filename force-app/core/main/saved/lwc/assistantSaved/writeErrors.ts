import { at, listAt, textAt } from 'c/assistantJson';

/**
 * What the org says about a record that it does not take: `body.output` has the errors of the record and of its fields.
 * Source of the shape: UI API Developer Guide, "Create a Record", and LWC Developer Guide, "Handle Errors".
 * @returns '' when nothing is said
 */
export function reduceErrors(error: unknown): string {
  const said = errorsOf(error).map((each) => textAt(each, 'message'));
  const known = [...said, textAt(error, 'body', 'message'), textAt(listAt(error, 'body')[0], 'message')];
  return known.find((text) => text !== '') ?? (error instanceof Error ? error.message : '');
}

/** Whether the org has such a record already, which a unique field forbids to have twice. */
export function isDuplicate(error: unknown): boolean {
  return errorsOf(error).some((each) => textAt(each, 'errorCode') === 'DUPLICATE_VALUE');
}

function errorsOf(error: unknown): readonly unknown[] {
  const ofFields = Object.values(at(error, 'body', 'output', 'fieldErrors') ?? {}) as unknown[];
  return [...listAt(error, 'body', 'output', 'errors'), ...ofFields.flat()];
}
