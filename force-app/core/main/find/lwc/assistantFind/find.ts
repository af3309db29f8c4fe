import { parseMarkup, plainTextOf } from 'c/assistantMarkup';
import { textOf } from 'c/assistantTranscript';
import type { Message } from 'c/assistantTranscript';
import { foldText } from './fold';

const memo = new WeakMap<Message, string>();

/** What a reader reads in a message, folded. Reading markup is costly, so that it is done once. */
function foldedTextOf(message: Message): string {
  const known = memo.get(message);
  if (known !== undefined) {
    return known;
  }
  const text = foldText(textOf(message, (markup, html) => plainTextOf(parseMarkup(markup, { html }))));
  memo.set(message, text);
  return text;
}

/**
 * Ids of the messages in which a reader can read the query, in their order.
 * @param query as it was typed; an empty one is found nowhere
 */
export function findIn(messages: readonly Message[], query: string): string[] {
  const wanted = foldText(query.trim());
  return wanted === '' ? [] : messages.filter((message) => foldedTextOf(message).includes(wanted)).map(({ id }) => id);
}
