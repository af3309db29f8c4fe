import { flatten } from 'c/assistantTranscript';
import type { Message, Part, Speaker, Transcript } from 'c/assistantTranscript';
import type { GivenValue, Summary, Topic } from './summary';
import { chooseQuotes } from './quotes';
import type { Said } from './quotes';
import { readCustomerText } from './customerText';

/** Most values that are told; more than these nobody takes in at a summary. */
const MAX_VALUES = 12;

const memo = new WeakMap<Transcript, Summary>();

/**
 * What there is to know about a conversation before it is read. Each message is read once, however often the
 * transcript grows around it.
 * @param isComplete whether the transcript is the whole conversation
 */
export function summarize(transcript: Transcript, isComplete: boolean): Summary {
  const summary = memo.get(transcript) ?? new Summarizer(transcript).result();
  memo.set(transcript, summary);
  return summary.isComplete === isComplete ? summary : { ...summary, isComplete };
}

/**
 * Reads some of the messages, so that a later `glanceOf` takes no time for them.
 * @param from place of the first of them
 * @param to place behind the last of them
 */
export function readAhead({ messages, origin }: Transcript, from: number, to: number): void {
  for (const message of messages.slice(from, to)) {
    if (message.speaker === 'customer') {
      readCustomerText(message, origin?.language ?? '', () => false);
    } else {
      chosenIn(message);
    }
  }
}

/** One look at a transcript, message by message. */
class Summarizer {
  private readonly transcript: Transcript;
  private readonly language: string;
  private began: number | undefined;
  private ended: number | undefined;
  private readonly messagesBy: Record<Speaker, number> = { customer: 0, assistant: 0, agent: 0, system: 0 };
  private handover: Summary['handover'];
  private visited: Topic | undefined;
  private chosen: Topic | undefined;
  /** All that the customer chose so far: sent again, it is a click and no sentence. */
  private readonly choices = new Set<string>();
  private readonly before: Said[] = [];
  private readonly after: Said[] = [];
  private readonly values = new Map<string, GivenValue>();

  constructor(transcript: Transcript) {
    this.transcript = transcript;
    this.language = transcript.origin?.language ?? '';
  }

  result(): Summary {
    this.transcript.messages.forEach((message) => this.add(message));
    const values = [...this.values.values()];
    return {
      isComplete: true,
      began: this.began,
      ended: this.ended,
      messages: this.transcript.messages.length,
      messagesBy: this.messagesBy,
      channel: this.transcript.origin?.channel ?? '',
      language: this.language,
      handover: this.handover,
      topic: this.topic,
      quotes: chooseQuotes(this.before.length > 0 ? this.before : this.after),
      values: values.slice(-MAX_VALUES),
      valuesLeftOut: Math.max(0, values.length - MAX_VALUES)
    };
  }

  private get topic(): Topic | undefined {
    const text = this.handover?.part.topic ?? '';
    const told: Topic | undefined =
      this.handover && text !== '' ? { text, source: 'handover', id: this.handover.id } : undefined;
    return told ?? this.visited ?? this.chosen;
  }

  private add(message: Message): void {
    this.messagesBy[message.speaker] += 1;
    this.addTime(message.time);
    if (message.speaker === 'customer') {
      this.addCustomerMessage(message);
    } else if (this.handover === undefined) {
      this.addAssistantMessage(message);
    }
  }

  private addTime(time: number | undefined): void {
    if (time !== undefined) {
      this.began = Math.min(this.began ?? time, time);
      this.ended = Math.max(this.ended ?? time, time);
    }
  }

  /** What is said after the handover is only what the assistant did not hear any more. */
  private addCustomerMessage(message: Message): void {
    const { sentences, values } = readCustomerText(message, this.language, (text) => this.choices.has(text));
    for (const { kind, text, sameAs } of values) {
      if (!this.values.has(sameAs)) {
        this.values.set(sameAs, { kind, text, id: message.id });
      }
    }
    if (sentences.length > 0) {
      (this.handover ? this.after : this.before).push({ id: message.id, sentences });
    }
  }

  private addAssistantMessage(message: Message): void {
    const visited = message.details?.visited.at(-1);
    if (visited !== undefined) {
      this.visited = { text: visited, source: 'visited', id: message.id };
    }
    for (const { label, value } of chosenIn(message)) {
      this.choices.add(label).add(value);
      this.chosen = { text: label, source: 'chosen', id: message.id };
    }
    const part = message.parts.find((candidate) => candidate.kind === 'handover');
    if (part && message.id === this.transcript.handoverId) {
      this.handover = { id: message.id, part };
    }
  }
}

interface Chosen {
  readonly label: string;
  readonly value: string;
}

const choicesOf = new WeakMap<Message, readonly Chosen[]>();
const NOTHING: readonly Chosen[] = [];

function chosenIn(message: Message): readonly Chosen[] {
  if (message.parts.every(({ kind }) => kind === 'text')) {
    return NOTHING;
  }
  const chosen = choicesOf.get(message) ?? flatten(message.parts).flatMap(chosenOf);
  choicesOf.set(message, chosen);
  return chosen;
}

function chosenOf(part: Part): readonly Chosen[] {
  if (part.kind === 'options') {
    return part.options.filter(({ chosen }) => chosen);
  }
  if (part.kind === 'button' && part.chosen) {
    return [{ label: part.label || part.value, value: part.value }];
  }
  return part.kind === 'date' && part.chosen !== '' ? [{ label: part.chosen, value: part.chosen }] : [];
}
