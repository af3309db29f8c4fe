import type { JsonObject } from 'c/assistantJson';
import type { Part, Speaker } from './part';

/**
 * The whole conversation as far as it is loaded, oldest message first. It is a class because components hand it on:
 * plain objects are wrapped by LWC, which then notes each property that is read of each message.
 */
export class Transcript {
  readonly messages: readonly Message[];
  /** Id of the last message in which the assistant handed over, '' when it never did. */
  readonly handoverId: string;
  /** Where the conversation took place; undefined when the history tells nothing of it. */
  readonly origin?: Origin | undefined;

  constructor(messages: readonly Message[] = [], handoverId = '', origin?: Origin) {
    this.messages = messages;
    this.handoverId = handoverId;
    this.origin = origin;
  }
}

/** What the history tells of a conversation as a whole, the newest that it tells; '' for what it does not tell. */
export interface Origin {
  /** The channel as the assistant names it, for example `Web chat` or `Phone`. */
  readonly channel: string;
  /** Code of the conversation's language, for example `en` or `pt-br`. */
  readonly language: string;
}

export interface Message {
  /** Unique in its transcript, and the same each time the same history is read. */
  readonly id: string;
  readonly speaker: Speaker;
  /** Name of the human agent when the history has it, else ''. */
  readonly name: string;
  /** Milliseconds since 1970; undefined when the history has no usable time. */
  readonly time: number | undefined;
  readonly parts: readonly Part[];
  /** Whether the customer's chat could not deliver it. */
  readonly undelivered: boolean;
  /** What the assistant made of the customer's words, where the history tells. */
  readonly details: MessageDetails | undefined;
}

class Instance {}

/**
 * The message as an instance of a class, for the reason for which a transcript is one: what LWC has wrapped it keeps, so
 * that each message that was ever on the page would take several times its memory.
 */
export function messageOf(members: Message): Message {
  return Object.assign(new Instance(), members);
}

/** What a name was found for, with the assistant's confidence from 0 to 1, undefined when it told none. */
export interface Finding {
  readonly name: string;
  readonly confidence: number | undefined;
}

export interface MessageDetails {
  /** The customer's words before and after the assistant corrected their spelling. */
  readonly correction: { readonly original: string; readonly corrected: string } | undefined;
  readonly intents: readonly Finding[];
  /** Entity and value, as `entity: value`. */
  readonly entities: readonly Finding[];
  /** Actions and dialog nodes that were visited, in order, each once. */
  readonly visited: readonly string[];
  /** Members of the message's items that have no place in their forms, by response type. */
  readonly rest: readonly { readonly type: string; readonly data: JsonObject }[];
}
