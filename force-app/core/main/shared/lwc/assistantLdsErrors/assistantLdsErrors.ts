import { at, listAt, textAt } from 'c/assistantJson';

/**
 * The first message of a Lightning Data Service error. Record and field errors are in `body.output`.
 * Source of the shape: UI API Developer Guide, "Create a Record", and LWC Developer Guide, "Handle Errors".
 * @returns '' if the error has no message
 */
export function reduceErrors(error: unknown): string {
  const messages = recordErrors(error).map((each) => textAt(each, 'message'));
  const all = [...messages, textAt(error, 'body', 'message'), textAt(listAt(error, 'body')[0], 'message')];
  return all.find((text) => text !== '') ?? (error instanceof Error ? error.message : '');
}

/** Whether saving a record failed because the value of a unique field already exists. */
export function isDuplicate(error: unknown): boolean {
  return recordErrors(error).some((each) => textAt(each, 'errorCode') === 'DUPLICATE_VALUE');
}

function recordErrors(error: unknown): readonly unknown[] {
  const fieldErrors = Object.values(at(error, 'body', 'output', 'fieldErrors') ?? {}) as unknown[];
  return [...listAt(error, 'body', 'output', 'errors'), ...fieldErrors.flat()];
}
