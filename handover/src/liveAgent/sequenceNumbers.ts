/**
 * Sequence numbers for the requests of one Live Agent session. Each new request gets the next number. A request that is
 * sent again keeps its number, by which Salesforce recognizes the duplicate. Source: "Chat REST API Developer Guide",
 * Request Headers.
 */
export interface SequenceState {
  /** The last assigned number. */
  readonly last: number;
  /** The request that has a number but no response yet. */
  readonly pending?: { readonly key: string; readonly number: number };
}

export const NEW_SEQUENCE: SequenceState = { last: 0 };

/** Assigns a number to a request. @param key the same for a request that is sent again */
export function assignNumber(
  sequence: SequenceState,
  key: string
): { readonly sequence: SequenceState; readonly number: number } {
  if (sequence.pending?.key === key) {
    return { sequence, number: sequence.pending.number };
  }
  const number = sequence.last + 1;
  return { sequence: { last: number, pending: { key, number } }, number };
}

/** The state after a response, which uses up the number. */
export function confirmNumber({ last }: SequenceState): SequenceState {
  return { last };
}

/**
 * Reads the error "409 Out of sync Ack. Expected 498. Actual 4". The second number is the last one that Salesforce has
 * received.
 * @returns the corrected state, or undefined if the text contains no number
 */
export function parseOutOfSync(text: string): SequenceState | undefined {
  const actual = /(\d+)\D*$/.exec(text)?.[1];
  return actual === undefined ? undefined : { last: Number(actual) };
}
