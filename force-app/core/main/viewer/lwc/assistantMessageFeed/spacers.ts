import { textOf } from 'c/assistantTranscript';
import type { Message } from 'c/assistantTranscript';
import type { MessageWindow } from './messageWindow';
import type { RowHeights } from './rowHeights';

/**
 * Placeholder for messages that are not rendered: has their total height, and their text for the browser's find bar.
 */
export interface Spacer {
  readonly key: string;
  readonly style: string;
  readonly text: string;
}

/** Minimum number of messages in a spacer. The browser lays out a whole spacer when it comes near the view. */
const MIN_SPACER_SIZE = 100;

/** Maximum number of spacers on either side of the window, regardless of the length of the conversation. */
const MAX_SPACERS = 25;

/** Number of messages in a spacer, in a conversation of this many messages. */
export function spacerSize(messageCount: number): number {
  return Math.max(MIN_SPACER_SIZE, Math.ceil(messageCount / MAX_SPACERS));
}

/**
 * Creates the spacers for a range of messages. Their boundaries are counted from the end of the conversation, so that
 * they do not change when earlier messages arrive.
 * @param textReadCount number of messages, counted from the end, whose text is included
 */
export function spacersBetween(
  messages: readonly Message[],
  ids: readonly string[],
  rowHeights: RowHeights,
  range: MessageWindow,
  textReadCount: number
): Spacer[] {
  const size = spacerSize(messages.length);
  const spacers: Spacer[] = [];
  for (let to = range.to; to > range.from;) {
    const boundary = messages.length - Math.ceil((messages.length - to + 1) / size) * size;
    const from = Math.max(range.from, boundary);
    const isRead = messages.length - from <= textReadCount;
    spacers.unshift({
      key: String(messages.length - to),
      style: `block-size: ${rowHeights.totalHeight(ids, from, to)}px`,
      text: isRead ? (to - from === size ? cachedTextBetween : textBetween)(messages, from, to) : ''
    });
    to = from;
  }
  return spacers;
}

/**
 * Text of complete spacers, by their first message: without the cache, every render while scrolling would compute it
 * again.
 */
const textCache = new WeakMap<Message, { readonly last: Message | undefined; readonly text: string }>();

function textBetween(messages: readonly Message[], from: number, to: number): string {
  return messages
    .slice(from, to)
    .map((message) => textOf(message))
    .join('\n\n');
}

function cachedTextBetween(messages: readonly Message[], from: number, to: number): string {
  const [first, last] = [messages[from], messages[to - 1]];
  const cached = first && textCache.get(first);
  if (cached && cached.last === last) {
    return cached.text;
  }
  const text = textBetween(messages, from, to);
  if (first) {
    textCache.set(first, { last, text });
  }
  return text;
}
