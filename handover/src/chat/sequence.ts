/**
 * Numbers for the requests of one Chat session: each new one has the next number, and the same one again has its old
 * number, by which Salesforce knows a duplicate. Source: "Chat REST API Developer Guide", Request Headers.
 */
export interface Sequence {
  /** The last number given. */
  readonly last: number;
  /** The request that has a number and no answer yet. */
  readonly open?: { readonly key: string; readonly number: number };
}

export const NEW_SEQUENCE: Sequence = { last: 0 };

/** @param key names the request, so that it can be known again */
export function take(sequence: Sequence, key: string): { readonly sequence: Sequence; readonly number: number } {
  if (sequence.open?.key === key) {
    return { sequence, number: sequence.open.number };
  }
  const number = sequence.last + 1;
  return { sequence: { last: number, open: { key, number } }, number };
}

/** After an answer: the number is used up. */
export function answered({ last }: Sequence): Sequence {
  return { last };
}

/**
 * After "409 Out of sync Ack. Expected 498. Actual 4": the second number is the last that Salesforce has seen.
 * @returns undefined when the text names none
 */
export function corrected(text: string): Sequence | undefined {
  const actual = /(\d+)\D*$/.exec(text)?.[1];
  return actual === undefined ? undefined : { last: Number(actual) };
}
