import { parseMarkup, plainTextOf } from 'c/assistantMarkup';
import { textOf } from 'c/assistantTranscript';
import type { Message } from 'c/assistantTranscript';
import { foldText } from './fold';

/** Parsing markup is expensive, and a search runs on every keystroke and every new page of history. */
const foldedTextCache = new WeakMap<Message, string>();

/** Folded visible text of a message, without markup. */
function foldedTextOf(message: Message): string {
  const cached = foldedTextCache.get(message);
  if (cached !== undefined) {
    return cached;
  }
  const text = foldText(textOf(message, (markup, html) => plainTextOf(parseMarkup(markup, { html }))));
  foldedTextCache.set(message, text);
  return text;
}

/**
 * Returns the ids of the messages whose visible text contains the query, in the order of the messages.
 * @param query as the user typed it; a blank query matches nothing
 */
export function findMatchingIds(messages: readonly Message[], query: string): string[] {
  const foldedQuery = foldText(query.trim());
  return foldedQuery === ''
    ? []
    : messages.filter((message) => foldedTextOf(message).includes(foldedQuery)).map(({ id }) => id);
}
