import type { Message } from 'c/assistantTranscript';
import { sentencesOf } from './sentences';
import type { Sentence } from './sentences';
import { valuesIn } from './values';
import type { FoundValue } from './values';

/** What a message of the customer holds. */
export interface CustomerText {
  readonly sentences: readonly Sentence[];
  readonly values: readonly FoundValue[];
}

/** Characters of a message that are looked at. Nobody writes more to an assistant; what is pasted need not be read. */
const MAX_LENGTH = 10_000;

interface Read extends CustomerText {
  readonly typed: string;
  readonly language: string;
}

const memo = new WeakMap<Message, Read>();

/**
 * Reads what the customer wrote. A click is no sentence, but a value all the same.
 * @param isClick whether the text is that of something the customer clicked
 */
export function readCustomerText(message: Message, language: string, isClick: (text: string) => boolean): CustomerText {
  const known = memo.get(message);
  const words = known?.language === language ? known : read(message, language);
  memo.set(message, words);
  return words.sentences.length > 0 && isClick(words.typed) ? { ...words, sentences: [] } : words;
}

function read(message: Message, language: string): Read {
  const typed = typedIn(message);
  const text = typed.slice(0, MAX_LENGTH);
  const values = valuesIn(text);
  return { typed, language, values: shared(values), sentences: shared(sentencesOf(text, language, values)) };
}

const NOTHING: readonly never[] = [];

/** Of long conversations most messages give nothing; what is kept of those is one and the same. */
function shared<Found>(found: readonly Found[]): readonly Found[] {
  return found.length > 0 ? found : NOTHING;
}

function typedIn({ parts }: Message): string {
  const typed = parts.flatMap((part) => (part.kind === 'plain' ? [part.text] : []));
  return typed.join('\n');
}
