import { flatten } from 'c/assistantTranscript';
import type { Message, Part, Speaker, Transcript } from 'c/assistantTranscript';
import type { GivenValue, Summary, Topic } from './summary';
import { chooseQuotes } from './quotes';
import type { CustomerSentences } from './quotes';
import { parseCustomerText } from './customerText';

/** Number of values in a summary; older ones are only counted. */
const MAX_VALUES = 12;

/** A component reads the summary several times per render, through different getters. */
const cache = new WeakMap<Transcript, Summary>();

/**
 * Summarizes a conversation. Results for messages are cached, so that a transcript that has grown is summarized
 * quickly.
 * @param isComplete whether the transcript contains all messages of the conversation
 */
export function summarize(transcript: Transcript, isComplete: boolean): Summary {
  const summary = cache.get(transcript) ?? new Summarizer(transcript).summarize();
  cache.set(transcript, summary);
  return summary.isComplete === isComplete ? summary : { ...summary, isComplete };
}

/**
 * Fills the caches for a slice of the messages, so that a later `summarize` is quick.
 * @param start index of the first message
 * @param end index after the last message
 */
export function precomputeSummary({ messages, origin }: Transcript, start: number, end: number): void {
  for (const message of messages.slice(start, end)) {
    if (message.speaker === 'customer') {
      parseCustomerText(message, origin?.language ?? '', () => false);
    } else {
      choicesInMessage(message);
    }
  }
}

/** Collects the summary of one transcript, message by message. */
class Summarizer {
  private readonly transcript: Transcript;
  private readonly language: string;
  private startedAt: number | undefined;
  private endedAt: number | undefined;
  private readonly messageCountBySpeaker: Record<Speaker, number> = { customer: 0, assistant: 0, agent: 0, system: 0 };
  private handover: Summary['handover'];
  private visitedTopic: Topic | undefined;
  private choiceTopic: Topic | undefined;
  /** Labels and values of the options chosen so far; a customer message with such a text is a click. */
  private readonly choiceTexts = new Set<string>();
  private readonly sentencesBeforeHandover: CustomerSentences[] = [];
  private readonly sentencesAfterHandover: CustomerSentences[] = [];
  private readonly values = new Map<string, GivenValue>();

  constructor(transcript: Transcript) {
    this.transcript = transcript;
    this.language = transcript.origin?.language ?? '';
  }

  summarize(): Summary {
    this.transcript.messages.forEach((message) => this.add(message));
    const values = [...this.values.values()];
    return {
      isComplete: true,
      startedAt: this.startedAt,
      endedAt: this.endedAt,
      messageCount: this.transcript.messages.length,
      messageCountBySpeaker: this.messageCountBySpeaker,
      channel: this.transcript.origin?.channel ?? '',
      language: this.language,
      handover: this.handover,
      topic: this.topic,
      quotes: chooseQuotes(
        this.sentencesBeforeHandover.length > 0 ? this.sentencesBeforeHandover : this.sentencesAfterHandover
      ),
      values: values.slice(-MAX_VALUES),
      omittedValueCount: Math.max(0, values.length - MAX_VALUES)
    };
  }

  private get topic(): Topic | undefined {
    const text = this.handover?.part.topic ?? '';
    const handoverTopic: Topic | undefined =
      this.handover && text !== '' ? { text, source: 'handover', id: this.handover.id } : undefined;
    return handoverTopic ?? this.visitedTopic ?? this.choiceTopic;
  }

  private add(message: Message): void {
    this.messageCountBySpeaker[message.speaker] += 1;
    this.addTime(message.time);
    if (message.speaker === 'customer') {
      this.addCustomerMessage(message);
    } else if (this.handover === undefined) {
      this.addAssistantMessage(message);
    }
  }

  private addTime(time: number | undefined): void {
    if (time !== undefined) {
      this.startedAt = Math.min(this.startedAt ?? time, time);
      this.endedAt = Math.max(this.endedAt ?? time, time);
    }
  }

  /** Sentences after the handover are kept apart: they are quoted only if there are none before it. */
  private addCustomerMessage(message: Message): void {
    const { sentences, values } = parseCustomerText(message, this.language, (text) => this.choiceTexts.has(text));
    for (const { kind, text, dedupeKey } of values) {
      if (!this.values.has(dedupeKey)) {
        this.values.set(dedupeKey, { kind, text, id: message.id });
      }
    }
    if (sentences.length > 0) {
      (this.handover ? this.sentencesAfterHandover : this.sentencesBeforeHandover).push({ id: message.id, sentences });
    }
  }

  private addAssistantMessage(message: Message): void {
    const visited = message.details?.visited.at(-1);
    if (visited !== undefined) {
      this.visitedTopic = { text: visited, source: 'visited', id: message.id };
    }
    for (const { label, value } of choicesInMessage(message)) {
      this.choiceTexts.add(label).add(value);
      this.choiceTopic = { text: label, source: 'chosen', id: message.id };
    }
    const part = message.parts.find((candidate) => candidate.kind === 'handover');
    if (part && message.id === this.transcript.handoverId) {
      this.handover = { id: message.id, part };
    }
  }
}

/** An option that the customer chose. */
interface Choice {
  readonly label: string;
  readonly value: string;
}

/** Searching nested parts is expensive, and the summary is rebuilt for every page of history. */
const choiceCache = new WeakMap<Message, readonly Choice[]>();
const NO_CHOICES: readonly Choice[] = [];

function choicesInMessage(message: Message): readonly Choice[] {
  if (message.parts.every(({ kind }) => kind === 'text')) {
    return NO_CHOICES;
  }
  const chosen = choiceCache.get(message) ?? flatten(message.parts).flatMap(choicesInPart);
  choiceCache.set(message, chosen);
  return chosen;
}

function choicesInPart(part: Part): readonly Choice[] {
  if (part.kind === 'options') {
    return part.options.filter(({ chosen }) => chosen);
  }
  if (part.kind === 'button' && part.chosen) {
    return [{ label: part.label || part.value, value: part.value }];
  }
  return part.kind === 'date' && part.chosen !== '' ? [{ label: part.chosen, value: part.chosen }] : [];
}
