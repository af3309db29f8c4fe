import type { JsonObject } from 'c/assistantJson';

/**
 * A message in the form that both APIs share: a request has an `input` (sent by the customer), a response has an `output`
 * (shown to the customer). `time` is in milliseconds since 1970. `broken` is an element that is not an object; it is kept,
 * so that the viewer can show it as unreadable.
 */
export type Item =
  | { readonly kind: 'message'; readonly message: JsonObject; readonly time: number | undefined }
  /** A message from the log API, which has the value of a chosen option instead of its label. */
  | {
      readonly kind: 'loggedMessage';
      readonly message: JsonObject;
      readonly time: number | undefined;
      /** '' if the log has none. */
      readonly sessionId: string;
      /** Language code of the assistant, or ''. */
      readonly language: string;
    }
  | { readonly kind: 'broken'; readonly data: unknown; readonly time: number | undefined };

/** A unit that the APIs return as a whole: a history item of the notes, or a log with a request and its response. */
export interface Entry {
  /** Identifies the entry, also across requests. */
  readonly key: string;
  /** Milliseconds since 1970; undefined if the source has no valid time. */
  readonly time: number | undefined;
  readonly items: readonly Item[];
}
