import type { HandoverPart, Speaker } from 'c/assistantTranscript';

/** Summary of a conversation. All texts are quoted verbatim from the history. */
export interface Summary {
  /**
   * Whether all messages are included; if not, counts are lower bounds and the conversation began before `startedAt`.
   */
  readonly isComplete: boolean;
  /** Earliest and latest message time in milliseconds since 1970; undefined if no message has a time. */
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
  /** Number of messages of all speakers, including `system`. */
  readonly messageCount: number;
  readonly messageCountBySpeaker: Readonly<Record<Speaker, number>>;
  /** Channel name from the assistant, such as `chat`; '' if unknown. */
  readonly channel: string;
  /** Language code of the conversation; '' if unknown. */
  readonly language: string;
  /** The last handover, with the id of its message; undefined if there was none. */
  readonly handover: { readonly id: string; readonly part: HandoverPart } | undefined;
  /** Undefined if no topic can be determined. */
  readonly topic: Topic | undefined;
  /** Up to three sentences of the customer, in conversation order. */
  readonly quotes: readonly Quote[];
  /** Values that the customer gave, without duplicates, in order of first mention; at most the 12 newest. */
  readonly values: readonly GivenValue[];
  /** Number of older values that are not in `values`. */
  readonly omittedValueCount: number;
}

/**
 * Last topic of the conversation: from the handover, else the last action or node visited, else the last option chosen.
 */
export interface Topic {
  readonly text: string;
  readonly source: 'handover' | 'visited' | 'chosen';
  /** Id of the message that contains the topic. */
  readonly id: string;
}

/** A sentence of the customer, quoted. */
export interface Quote {
  /** The sentence, or its beginning. */
  readonly text: string;
  /** Whether `text` is only the beginning. */
  readonly isTruncated: boolean;
  /** Id of the message that contains the sentence. */
  readonly id: string;
}

/** Kinds of values that are extracted from customer messages. */
export type ValueKind = 'reference' | 'email' | 'phone' | 'date' | 'amount' | 'iban';

/** A value that the customer gave. */
export interface GivenValue {
  readonly kind: ValueKind;
  /** The value as the customer wrote it. */
  readonly text: string;
  /** Id of the message with its first mention. */
  readonly id: string;
}
