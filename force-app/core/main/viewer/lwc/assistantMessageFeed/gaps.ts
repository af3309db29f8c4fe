import { textOf } from 'c/assistantTranscript';
import type { Message } from 'c/assistantTranscript';
import type { Geometry } from './geometry';

/** What stands for messages that are not on the page: their height, and their words for the browser's own search. */
export interface Gap {
  readonly key: string;
  readonly style: string;
  readonly text: string;
}

/** Fewest messages of a gap; the browser lays a gap out as a whole when it comes near the view. */
const SMALLEST = 100;

/** Most gaps on either side of the window, however long the conversation is. */
const MOST = 25;

/** Number of messages to a gap, in a conversation of this length. */
export function sizeOfGaps(count: number): number {
  return Math.max(SMALLEST, Math.ceil(count / MOST));
}

/**
 * The gaps that stand for the messages from one place up to another. Their borders are counted from the end of the
 * conversation, so that they stay when earlier messages arrive.
 * @param withWords how many messages, counted from the end, may be read for their words yet
 */
export function gapsBetween(
  messages: readonly Message[],
  ids: readonly string[],
  geometry: Geometry,
  range: { readonly from: number; readonly to: number },
  withWords: number
): Gap[] {
  const size = sizeOfGaps(messages.length);
  const gaps: Gap[] = [];
  for (let to = range.to; to > range.from;) {
    const border = messages.length - Math.ceil((messages.length - to + 1) / size) * size;
    const from = Math.max(range.from, border);
    const isRead = messages.length - from <= withWords;
    gaps.unshift({
      key: String(messages.length - to),
      style: `block-size: ${geometry.heightOf(ids, from, to)}px`,
      text: isRead ? (to - from === size ? rememberedWords : wordsBetween)(messages, from, to) : ''
    });
    to = from;
  }
  return gaps;
}

/** Words of whole gaps, which stay what they are while the window moves, by their first message. */
const remembered = new WeakMap<Message, { readonly last: Message | undefined; readonly words: string }>();

function wordsBetween(messages: readonly Message[], from: number, to: number): string {
  return messages
    .slice(from, to)
    .map((message) => textOf(message))
    .join('\n\n');
}

function rememberedWords(messages: readonly Message[], from: number, to: number): string {
  const [first, last] = [messages[from], messages[to - 1]];
  const known = first && remembered.get(first);
  if (known && known.last === last) {
    return known.words;
  }
  const words = wordsBetween(messages, from, to);
  if (first) {
    remembered.set(first, { last, words });
  }
  return words;
}
