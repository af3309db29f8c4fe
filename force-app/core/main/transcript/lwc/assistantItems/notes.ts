import { at, isObject, listAt } from 'c/assistantJson';
import type { JsonObject } from 'c/assistantJson';
import { failure, success } from 'c/assistantProblem';
import type { Result } from 'c/assistantProblem';
import { parseTime } from './entry';
import type { Entry, Item } from './entry';

/**
 * Reads the answer of the notes contract, `{notes: [{type: 'HISTORY', body: [{message, time}]}]}`. Other note types are
 * no part of the history. The order is the answer's own: later items may change earlier ones.
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

/** A history item, which is read when somebody looks at it: of a long history most is not looked at for a while. */
class HistoryEntry implements Entry {
  private readonly historyItem: unknown;
  private readonly index: number;
  private known: readonly [Item] | undefined;

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
    this.known ??= [toItem(this.historyItem)];
    return this.known;
  }
}

const NOTHING: JsonObject = {};

function toItem(historyItem: unknown): Item {
  const { message, time: told } = isObject(historyItem) ? historyItem : NOTHING;
  const time = parseTime(told) ?? parseTime(at(message, 'history', 'timestamp'));
  return isObject(message) ? { kind: 'message', message, time } : { kind: 'broken', data: historyItem, time };
}
