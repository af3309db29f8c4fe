import { at, isObject, mergeDeep, textAt } from 'c/assistantJson';
import type { JsonObject } from 'c/assistantJson';
import type { Entry, Item } from 'c/assistantItems';

/** An item with the id of its message in the transcript. */
export interface HistoryRow {
  readonly id: string;
  readonly item: Item;
}

/** The id of the message in the transcript. */
export function rowId(entry: Entry, index: number): string {
  return `${entry.key}.${index}`;
}

/** The message id that the API has assigned, to which updates and choices refer; '' if there is none. */
export function apiMessageId(item: Item): string {
  return item.kind === 'broken' ? '' : textAt(item.message, 'id');
}

/** Whether `applyUpdates` gets all loaded entries, or only the last ones, so that updates can refer to missing messages. */
type LoadedRange = 'all' | 'tail';

/**
 * Converts entries to rows: applies `update_history` events to the messages they refer to, and removes events and silent
 * messages, which the customer has not seen. Source of the rules: IBM's web chat client.
 */
export function applyUpdates(entries: readonly Entry[], range: LoadedRange = 'all'): readonly HistoryRow[] {
  const rows: HistoryRow[] = [];
  const indexById = new Map<string, number>();
  for (const entry of entries) {
    entry.items.forEach((item, index) => {
      const row = { id: rowId(entry, index), item };
      if (isEvent(item)) {
        mergeUpdate(rows, indexById, row, range);
      } else {
        addRow(rows, indexById, row);
      }
    });
  }
  return rows.filter(({ item }) => item.kind === 'broken' || !isSilent(item.message));
}

function addRow(rows: HistoryRow[], indexById: Map<string, number>, row: HistoryRow): void {
  const messageId = apiMessageId(row.item);
  if (messageId !== '') {
    indexById.set(messageId, rows.length);
  }
  rows.push(row);
}

/**
 * Merges an update into its message. If the message does not exist, the update becomes a message of its own. In a tail, the
 * message may just not be included, so the update is ignored.
 */
function mergeUpdate(
  rows: HistoryRow[],
  indexById: Map<string, number>,
  { id, item }: HistoryRow,
  range: LoadedRange
): void {
  const update = updateOf(item);
  if (item.kind === 'broken' || update === undefined) {
    return;
  }
  const index = indexById.get(update.messageId) ?? -1;
  const target = rows[index];
  if (target !== undefined && target.item.kind !== 'broken') {
    const message = mergeDeep(target.item.message, update.message) as JsonObject;
    rows[index] = { id: target.id, item: { ...target.item, message } };
  } else if (range === 'all' && isRequestOrResponse(update.message)) {
    addRow(rows, indexById, { id, item: { ...item, message: update.message } });
  }
}

function isRequestOrResponse(message: JsonObject): boolean {
  return 'input' in message || 'output' in message;
}

function updateOf(item: Item): { messageId: string; message: JsonObject } | undefined {
  const event = item.kind === 'broken' ? undefined : at(item.message, 'input', 'event');
  const message = at(event, 'partial_message');
  return textAt(event, 'name') === 'update_history' && isObject(message)
    ? { messageId: textAt(event, 'messageID'), message }
    : undefined;
}

function isEvent(item: Item): boolean {
  return item.kind !== 'broken' && textAt(item.message, 'input', 'message_type') === 'event';
}

function isSilent(message: JsonObject): boolean {
  return at(message, 'history', 'silent') === true;
}
