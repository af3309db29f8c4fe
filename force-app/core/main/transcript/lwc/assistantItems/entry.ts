import type { JsonObject } from 'c/assistantJson';

/**
 * One message as both contracts know it: a request carries `input` (what the customer sent), a response carries `output`
 * (what the customer was shown). `broken` is something in the list that is neither; it is kept to be shown as such.
 */
export type Item =
  | { readonly kind: 'message'; readonly message: JsonObject; readonly time: number | undefined }
  /** From a log: an option's value stands where the customer saw its label. What the log does not tell is ''. */
  | {
      readonly kind: 'loggedMessage';
      readonly message: JsonObject;
      readonly time: number | undefined;
      readonly sessionId: string;
      /** Code of the language of the assistant that answered. */
      readonly language: string;
    }
  | { readonly kind: 'broken'; readonly data: unknown; readonly time: number | undefined };

/** What arrives as one piece and stays together: a history item of the notes, or a turn of the logs. */
export interface Entry {
  /** Tells whether two entries are the same one, also across requests. */
  readonly key: string;
  /** Milliseconds since 1970, or undefined when the source has no usable time. */
  readonly time: number | undefined;
  readonly items: readonly Item[];
}

/** The last moment that a Date can hold, in milliseconds since 1970; the first is as far before. */
const LATEST = 8.64e15;

/** Reads an ISO 8601 text or milliseconds; undefined for anything that is not a time. */
export function parseTime(value: unknown): number | undefined {
  const time = typeof value === 'number' ? value : typeof value === 'string' ? Date.parse(value) : NaN;
  return Math.abs(time) <= LATEST ? time : undefined;
}
