import { at, isObject, listAt, textAt, validTimestamp } from 'c/assistantJson';
import type { Entry, Item } from 'c/assistantItems';
import { checksumOf } from './checksum';
import { BODY_FIELDS } from './fields';
import { numberOf } from './header';
import { VERSION } from './write';

/** The saved entries, or why there are none: the text is not as it was saved, or a newer version wrote it. */
export type SavedEntries =
  | { readonly ok: true; readonly entries: readonly Entry[] }
  | { readonly ok: false; readonly reason: 'damaged' | 'newer' };

const DAMAGED: SavedEntries = { ok: false, reason: 'damaged' };

type Reader = (document: unknown) => SavedEntries;

/** One reader for each version, so that what was saved once can always be read. */
const READERS: Readonly<Record<number, Reader>> = { 1: readVersion1 };

/** Reads a saved conversation from its record, which may have any shape: whoever may edit the record can change it. */
export function readSaved(record: unknown): SavedEntries {
  const text = textOf(record);
  return text === undefined ? DAMAGED : readText(text);
}

/** The text, if it is whole. */
function textOf(record: unknown): string | undefined {
  const bodies = BODY_FIELDS.map((name) => textAt(record, 'fields', name, 'value'));
  const used = bodies.slice(0, Math.max(0, numberOf(record, 'Part_Count__c')));
  if (used.length === 0 || !used.every((body) => body.startsWith('[') && body.endsWith(']') && body.length > 1)) {
    return undefined;
  }
  const text = used.map((body) => body.slice(1, -1)).join('');
  const isWhole =
    text.length === numberOf(record, 'Text_Length__c') &&
    checksumOf(text) === textAt(record, 'fields', 'Checksum__c', 'value');
  return isWhole ? text : undefined;
}

function readText(text: string): SavedEntries {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return DAMAGED;
  }
  const version = at(document, 'version');
  if (typeof version !== 'number') {
    return DAMAGED;
  }
  const reader = READERS[version];
  return reader ? reader(document) : version > VERSION ? { ok: false, reason: 'newer' } : DAMAGED;
}

function readVersion1(document: unknown): SavedEntries {
  const saved = listAt(document, 'entries');
  if (!Array.isArray(at(document, 'entries')) || !saved.every(isEntry)) {
    return DAMAGED;
  }
  return { ok: true, entries: saved.map((entry, index) => readEntry(entry, index)) };
}

function isEntry(entry: unknown): boolean {
  return Array.isArray(at(entry, 'items')) && listAt(entry, 'items').every(isItem);
}

function isItem(item: unknown): boolean {
  const kind = at(item, 'kind');
  return kind === 'broken' || ((kind === 'message' || kind === 'loggedMessage') && isObject(at(item, 'message')));
}

function readEntry(entry: unknown, index: number): Entry {
  return { key: `saved${index}`, time: timeOf(entry), items: listAt(entry, 'items').map(readItem) };
}

function readItem(item: unknown): Item {
  const [kind, message, time] = [at(item, 'kind'), at(item, 'message'), timeOf(item)];
  if (kind === 'broken' || !isObject(message)) {
    return { kind: 'broken', data: at(item, 'data') ?? null, time };
  }
  return kind === 'message'
    ? { kind, message, time }
    : {
        kind: 'loggedMessage',
        message,
        time,
        sessionId: textAt(item, 'sessionId'),
        language: textAt(item, 'language')
      };
}

function timeOf(value: unknown): number | undefined {
  return validTimestamp(at(value, 'time'));
}
