import { at, isObject, mergeDeep, textAt } from 'c/assistantJson';
import type { JsonObject } from 'c/assistantJson';
import type { Entry, Item } from 'c/assistantItems';

/** An item with the id of its message in the transcript. */
export interface HistoryRow {
  readonly id: string;
  readonly item: Item;
}

/** The id of the message that is read from an item of an entry. */
export function idOf(entry: Entry, index: number): string {
  return `${entry.key}.${index}`;
}

/** What plays back: the whole history as far as it is loaded, or only its end, before which there is more. */
type Extent = 'whole' | 'end';

/**
 * Plays the history back: events are never shown, but an update_history event changes the message it names; silent
 * messages were never seen by the customer. Source of the rules: IBM's web chat client.
 */
export function applyUpdates(entries: readonly Entry[], extent: Extent = 'whole'): readonly HistoryRow[] {
  const lines: HistoryRow[] = [];
  const placeOf = new Map<string, number>();
  for (const entry of entries) {
    entry.items.forEach((item, index) => {
      const line = { id: idOf(entry, index), item };
      if (isEvent(item)) {
        mergeUpdate(lines, placeOf, line, extent);
      } else {
        addRow(lines, placeOf, line);
      }
    });
  }
  return lines.filter(({ item }) => item.kind === 'broken' || !isSilent(item.message));
}

function addRow(lines: HistoryRow[], placeOf: Map<string, number>, line: HistoryRow): void {
  const messageId = line.item.kind === 'broken' ? '' : textAt(line.item.message, 'id');
  if (messageId !== '') {
    placeOf.set(messageId, lines.length);
  }
  lines.push(line);
}

/**
 * Merges the update into its message; without such a message in the list, the update is a message of its own, unless
 * the message may be before the end that is played back.
 */
function mergeUpdate(
  lines: HistoryRow[],
  placeOf: Map<string, number>,
  { id, item }: HistoryRow,
  extent: Extent
): void {
  const update = updateOf(item);
  if (item.kind === 'broken' || update === undefined) {
    return;
  }
  const place = placeOf.get(update.messageId) ?? -1;
  const target = lines[place];
  if (target !== undefined && target.item.kind !== 'broken') {
    const message = mergeDeep(target.item.message, update.message) as JsonObject;
    lines[place] = { id: target.id, item: { ...target.item, message } };
  } else if (extent === 'whole' && hasSides(update.message)) {
    addRow(lines, placeOf, { id, item: { ...item, message: update.message } });
  }
}

function hasSides(message: JsonObject): boolean {
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
