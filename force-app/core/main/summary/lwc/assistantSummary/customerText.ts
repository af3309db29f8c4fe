import type { Message } from 'c/assistantTranscript';
import { extractSentences } from './sentences';
import type { Sentence } from './sentences';
import { extractValues } from './values';
import type { ExtractedValue } from './values';

/** Sentences and values of a customer message. */
export interface CustomerText {
  readonly sentences: readonly Sentence[];
  readonly values: readonly ExtractedValue[];
}

/** Characters of a message that are analyzed. Longer texts are pasted content and would only cost time. */
const MAX_TEXT_LENGTH = 10_000;

interface CachedText extends CustomerText {
  readonly typed: string;
  readonly language: string;
}

/**
 * Parsing is expensive, and the summary is rebuilt for every page of history: the cache ensures that each message is
 * parsed once per language.
 */
const cache = new WeakMap<Message, CachedText>();

/**
 * Extracts sentences and values from a customer message. A click on an option has no sentences, but may have values.
 * @param language language code of the conversation, for sentence boundaries; '' if unknown
 * @param isClick whether a text is the label or value of an option that the customer clicked
 */
export function parseCustomerText(
  message: Message,
  language: string,
  isClick: (text: string) => boolean
): CustomerText {
  const cached = cache.get(message);
  const customerText = cached?.language === language ? cached : parse(message, language);
  cache.set(message, customerText);
  return customerText.sentences.length > 0 && isClick(customerText.typed)
    ? { ...customerText, sentences: [] }
    : customerText;
}

function parse(message: Message, language: string): CachedText {
  const typed = typedText(message);
  const text = typed.slice(0, MAX_TEXT_LENGTH);
  const values = extractValues(text);
  return {
    typed,
    language,
    values: orSharedEmpty(values),
    sentences: orSharedEmpty(extractSentences(text, language, values))
  };
}

const EMPTY: readonly never[] = [];

/** Returns one shared array for empty results, to save memory: most messages have neither sentences nor values. */
function orSharedEmpty<Element>(list: readonly Element[]): readonly Element[] {
  return list.length > 0 ? list : EMPTY;
}

/** Text that the customer typed, without rich parts. */
function typedText({ parts }: Message): string {
  const typed = parts.flatMap((part) => (part.kind === 'plain' ? [part.text] : []));
  return typed.join('\n');
}
