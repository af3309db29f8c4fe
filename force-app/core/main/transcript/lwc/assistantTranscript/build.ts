import type { Entry, Item } from 'c/assistantItems';
import { markChoices } from './choices';
import type { ReadRow } from './choices';
import { idOf, applyUpdates } from './historyRows';
import type { HistoryRow } from './historyRows';
import { newSession, readBroken, readMessage } from './messages';
import { originOf } from './origin';
import { sessionOf } from './sessions';
import { Transcript, messageOf } from './transcript';
import type { Message } from './transcript';

/**
 * Builds the transcript of a history. Pure: the same entries give an equal transcript. A piece that cannot be read
 * becomes a visible `broken` part, and everything around it stays.
 */
export function buildTranscript(entries: readonly Entry[]): Transcript {
  return assemble(applyUpdates(entries));
}

/**
 * Builds the transcript of the end of a history, which reads and looks the same when the whole follows.
 * @param count how many entries are looked at
 */
export function buildEnd(entries: readonly Entry[], count: number): Transcript {
  return assemble(applyUpdates(entries.slice(-count), 'end'));
}

/** Reads entries ahead, so that a long history can be read in slices; building it costs little then. */
export function readAhead(entries: readonly Entry[]): void {
  for (const entry of entries) {
    entry.items.forEach((item, index) => toReadRow({ id: idOf(entry, index), item }));
  }
}

function assemble(rows: readonly HistoryRow[]): Transcript {
  const read = rows.map(toReadRow).filter(({ message }) => message.parts.length > 0);
  const messages = withSessionBreaks(read, markChoices(read));
  const handover = messages.findLast((message) => message.parts.some((part) => part.kind === 'handover'));
  return new Transcript(messages, handover?.id, originOf(read.map(({ row }) => row.item)));
}

/** Reading is remembered by item, so that a page that arrives leaves the messages of earlier pages untouched. */
const memo = new WeakMap<Item, Message>();

function toReadRow(row: HistoryRow): ReadRow {
  const known = memo.get(row.item);
  if (known?.id === row.id) {
    return { row, message: known };
  }
  const message = toMessage(row);
  memo.set(row.item, message);
  return { row, message };
}

function toMessage({ id, item }: HistoryRow): Message {
  const draft = item.kind === 'broken' ? readBroken(item.data) : readMessage(item.message);
  return messageOf({ id, time: item.time, ...draft });
}

/** One visible conversation can span several sessions; where the next one begins, the assistant had forgotten the last. */
function withSessionBreaks(read: readonly ReadRow[], messages: readonly Message[]): readonly Message[] {
  let current = '';
  return messages.flatMap((message, index) => {
    const session = read[index] ? sessionOf(read[index].row.item) : '';
    const isNew = current !== '' && session !== '' && session !== current;
    current = session || current;
    const id = `${message.id}.session`;
    return isNew ? [messageOf({ id, time: message.time, ...newSession() }), message] : [message];
  });
}
