import { textOf } from 'c/assistantTranscript';
import type { Message } from 'c/assistantTranscript';
import type { Geometry } from './geometry';

/** What stands for messages that are not on the page: their height, and their words for the browser's own search. */
export interface Spacer {
  readonly key: string;
  readonly style: string;
  readonly text: string;
}

/** Fewest messages of a gap; the browser lays a gap out as a whole when it comes near the view. */
const MIN_SPACER_SIZE = 100;

/** Most gaps on either side of the window, however long the conversation is. */
const MAX_SPACERS = 25;

/** Number of messages to a gap, in a conversation of this length. */
export function spacerSize(count: number): number {
  return Math.max(MIN_SPACER_SIZE, Math.ceil(count / MAX_SPACERS));
}

/**
 * The gaps that stand for the messages from one place up to another. Their borders are counted from the end of the
 * conversation, so that they stay when earlier messages arrive.
 * @param textRead how many messages, counted from the end, may be read for their words yet
 */
export function spacersBetween(
  messages: readonly Message[],
  ids: readonly string[],
  geometry: Geometry,
  range: { readonly from: number; readonly to: number },
  textRead: number
): Spacer[] {
  const size = spacerSize(messages.length);
  const spacers: Spacer[] = [];
  for (let to = range.to; to > range.from;) {
    const border = messages.length - Math.ceil((messages.length - to + 1) / size) * size;
    const from = Math.max(range.from, border);
    const isRead = messages.length - from <= textRead;
    spacers.unshift({
      key: String(messages.length - to),
      style: `block-size: ${geometry.heightOf(ids, from, to)}px`,
      text: isRead ? (to - from === size ? memoizedTextBetween : textBetween)(messages, from, to) : ''
    });
    to = from;
  }
  return spacers;
}

/** Words of whole gaps, which stay what they are while the window moves, by their first message. */
const memo = new WeakMap<Message, { readonly last: Message | undefined; readonly words: string }>();

function textBetween(messages: readonly Message[], from: number, to: number): string {
  return messages
    .slice(from, to)
    .map((message) => textOf(message))
    .join('\n\n');
}

function memoizedTextBetween(messages: readonly Message[], from: number, to: number): string {
  const [first, last] = [messages[from], messages[to - 1]];
  const known = first && memo.get(first);
  if (known && known.last === last) {
    return known.words;
  }
  const words = textBetween(messages, from, to);
  if (first) {
    memo.set(first, { last, words });
  }
  return words;
}
