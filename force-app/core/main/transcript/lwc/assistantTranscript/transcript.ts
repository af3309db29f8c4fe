import type { JsonObject } from 'c/assistantJson';
import type { Part, Speaker } from './part';

/**
 * A conversation, as far as it is loaded. It is a class, because LWC wraps plain objects that are passed to a component in
 * a reactive proxy, and then tracks every access to every message.
 */
export class Transcript {
  /** Oldest message first. */
  readonly messages: readonly Message[];
  /** Id of the last message with a handover, '' if there is none. */
  readonly handoverId: string;
  /** Channel and language; undefined if the history has neither. */
  readonly origin?: Origin | undefined;

  constructor(messages: readonly Message[] = [], handoverId = '', origin?: Origin) {
    this.messages = messages;
    this.handoverId = handoverId;
    this.origin = origin;
  }
}

/** Channel and language of a conversation. A value that the history does not contain is ''. */
export interface Origin {
  /** Name of the channel in the assistant, for example `Web chat` or `Phone`. */
  readonly channel: string;
  /** Language code, for example `en` or `pt-br`. */
  readonly language: string;
}

export interface Message {
  /** Unique in its transcript, and stable when the same history is read again. */
  readonly id: string;
  readonly speaker: Speaker;
  /** Name of the human agent, or ''. */
  readonly name: string;
  /** Milliseconds since 1970; undefined if the history has no valid time. */
  readonly time: number | undefined;
  readonly parts: readonly Part[];
  /** Whether web chat failed to deliver the message. */
  readonly undelivered: boolean;
  /** How the assistant produced the message; undefined if the history has no details. */
  readonly details: MessageDetails | undefined;
}

class MessageInstance {}

/**
 * Creates a message as an instance of a class, so that LWC does not wrap it in a reactive proxy. LWC keeps its proxies, so
 * every message that was ever rendered would need several times its memory.
 */
export function messageOf(members: Message): Message {
  return Object.assign(new MessageInstance(), members);
}

/** An intent or entity that the assistant has recognized. */
export interface Finding {
  readonly name: string;
  /** From 0 to 1; undefined if unknown. */
  readonly confidence: number | undefined;
}

export interface MessageDetails {
  /** The customer's text before and after the assistant's spelling correction. */
  readonly correction: { readonly original: string; readonly corrected: string } | undefined;
  readonly intents: readonly Finding[];
  /** Entity and value, as `entity: value`. */
  readonly entities: readonly Finding[];
  /** Visited actions and dialog nodes, in order, without duplicates. */
  readonly visited: readonly string[];
  /** Unused members of the message's parts, with the kind of the part. */
  readonly rest: readonly { readonly type: string; readonly data: JsonObject }[];
}
