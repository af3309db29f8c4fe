import type { HandoverPart, Speaker } from 'c/assistantTranscript';

/** A conversation at a glance. Every text in it stands in the history as it is here. */
export interface Summary {
  /** Whether the whole conversation was looked at; else numbers are lower bounds, and `began` is not its beginning. */
  readonly isComplete: boolean;
  /** Earliest and latest time in milliseconds since 1970; undefined when no message has one. */
  readonly began: number | undefined;
  readonly ended: number | undefined;
  /** Number of messages, those of the chat itself included. */
  readonly messages: number;
  readonly messagesBy: Readonly<Record<Speaker, number>>;
  /** The channel as the assistant names it, '' when the history does not tell. */
  readonly channel: string;
  /** Code of the language, '' when the history does not tell. */
  readonly language: string;
  /** The last handover; undefined when there was none. */
  readonly handover: { readonly id: string; readonly part: HandoverPart } | undefined;
  readonly topic: Topic | undefined;
  /** At most three, in the order in which they were said. */
  readonly quotes: readonly Quote[];
  /** What the customer gave, each once, in the order of its first mention; of very many, the newest. */
  readonly values: readonly GivenValue[];
  /** How many older values are left out of `values`. */
  readonly valuesLeftOut: number;
}

/** What it was about at the end: as the handover says, else the last action or node, else the last option chosen. */
export interface Topic {
  readonly text: string;
  readonly source: 'handover' | 'visited' | 'chosen';
  /** Id of the message that it comes from. */
  readonly id: string;
}

/** A sentence of the customer. */
export interface Quote {
  /** The customer's own words, or the beginning of them. */
  readonly text: string;
  /** Whether the sentence goes on. */
  readonly isCut: boolean;
  /** Id of its message. */
  readonly id: string;
}

export type ValueKind = 'reference' | 'email' | 'phone' | 'date' | 'amount' | 'iban';

/** A value that the customer gave. */
export interface GivenValue {
  readonly kind: ValueKind;
  /** As the customer wrote it. */
  readonly text: string;
  /** Id of the message in which it stands first. */
  readonly id: string;
}
