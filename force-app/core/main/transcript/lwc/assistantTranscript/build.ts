import type { Entry, Item } from 'c/assistantItems';
import { markChoices } from './choices';
import type { MessageRow } from './choices';
import { applyUpdates, rowId } from './historyRows';
import type { HistoryRow } from './historyRows';
import { newSession, readBroken, readMessage } from './messages';
import { originOf } from './origin';
import { sessionOf } from './sessions';
import { Transcript, messageOf } from './transcript';
import type { Message } from './transcript';

/**
 * Builds the transcript of a history. Pure: equal entries result in equal transcripts. Elements that cannot be read become
 * `broken` parts, which the view shows; this function never throws.
 */
export function buildTranscript(entries: readonly Entry[]): Transcript {
  return assemble(applyUpdates(entries));
}

/**
 * Builds the transcript of the last entries of a history, for first paint. The messages have the same ids and content as
 * in the complete transcript, which replaces it later.
 * @param count number of entries
 */
export function buildTail(entries: readonly Entry[], count: number): Transcript {
  return assemble(applyUpdates(entries.slice(-count), 'tail'));
}

/** Parses entries into the message cache. Call it with slices of a long history before `buildTranscript`. */
export function warmMessageCache(entries: readonly Entry[]): void {
  for (const entry of entries) {
    entry.items.forEach((item, index) => toMessageRow({ id: rowId(entry, index), item }));
  }
}

function assemble(rows: readonly HistoryRow[]): Transcript {
  const messageRows = rows.map(toMessageRow).filter(({ message }) => message.parts.length > 0);
  const messages = withSessionBreaks(messageRows, markChoices(messageRows));
  const handover = messages.findLast((message) => message.parts.some((part) => part.kind === 'handover'));
  return new Transcript(messages, handover?.id, originOf(messageRows.map(({ row }) => row.item)));
}

/**
 * Messages by item. The transcript is rebuilt for each page and each poll; with this cache, only new items are parsed, and
 * known messages keep their identity, so that their components are not rendered again.
 */
const messageCache = new WeakMap<Item, Message>();

function toMessageRow(row: HistoryRow): MessageRow {
  const cached = messageCache.get(row.item);
  if (cached?.id === row.id) {
    return { row, message: cached };
  }
  const message = toMessage(row);
  messageCache.set(row.item, message);
  return { row, message };
}

function toMessage({ id, item }: HistoryRow): Message {
  const draft = item.kind === 'broken' ? readBroken(item.data) : readMessage(item.message);
  return messageOf({ id, time: item.time, ...draft });
}

/** Inserts a notice where a new session starts, because the assistant loses its context there. */
function withSessionBreaks(rows: readonly MessageRow[], messages: readonly Message[]): readonly Message[] {
  let current = '';
  return messages.flatMap((message, index) => {
    const session = rows[index] ? sessionOf(rows[index].row.item) : '';
    const isNew = current !== '' && session !== '' && session !== current;
    current = session || current;
    const id = `${message.id}.session`;
    return isNew ? [messageOf({ id, time: message.time, ...newSession() }), message] : [message];
  });
}
