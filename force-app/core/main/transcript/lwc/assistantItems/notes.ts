import { at, isObject, listAt, parseTimestamp } from 'c/assistantJson';
import type { JsonObject } from 'c/assistantJson';
import { failure, success } from 'c/assistantProblem';
import type { Result } from 'c/assistantProblem';
import type { Entry, Item } from './entry';

/**
 * Reads a response of the notes API, `{notes: [{type: 'HISTORY', body: [{message, time}]}]}`. Skips other types of notes.
 * Keeps the order of the response, because later items can update earlier ones. Fails with `badPayload` if there is no
 * array `notes`.
 */
export function entriesFromNotes(payload: unknown): Result<readonly Entry[]> {
  const notes = at(payload, 'notes');
  if (!Array.isArray(notes)) {
    return failure({ kind: 'badPayload', reason: 'notes' });
  }
  const bodies = notes.filter((note) => !isObject(note) || note.type === 'HISTORY').flatMap(bodyOf);
  return success(bodies.map((body, index) => new HistoryEntry(body, index)));
}

function bodyOf(note: unknown): readonly unknown[] {
  return Array.isArray(at(note, 'body')) ? listAt(note, 'body') : [note];
}

/** A history item that is parsed on first access, because most items of a long history are not needed for first paint. */
class HistoryEntry implements Entry {
  private readonly historyItem: unknown;
  private readonly index: number;
  private parsed: readonly [Item] | undefined;

  constructor(historyItem: unknown, index: number) {
    this.historyItem = historyItem;
    this.index = index;
  }

  get key(): string {
    return `n${this.index}`;
  }

  get time(): number | undefined {
    return this.items[0].time;
  }

  get items(): readonly [Item] {
    this.parsed ??= [toItem(this.historyItem)];
    return this.parsed;
  }
}

const NO_MEMBERS: JsonObject = {};

function toItem(historyItem: unknown): Item {
  const { message, time: itemTime } = isObject(historyItem) ? historyItem : NO_MEMBERS;
  const time = parseTimestamp(itemTime) ?? parseTimestamp(at(message, 'history', 'timestamp'));
  return isObject(message) ? { kind: 'message', message, time } : { kind: 'broken', data: historyItem, time };
}
