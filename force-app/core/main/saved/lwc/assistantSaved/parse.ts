import { at, isObject, listAt, textAt, validTimestamp } from 'c/assistantJson';
import type { Entry, Item } from 'c/assistantItems';
import { checksumOf } from './checksum';
import { BODY_FIELDS } from './fields';
import { numberField } from './header';
import { FORMAT_VERSION } from './serialize';

/**
 * Result of reading a saved conversation: its entries, or why they cannot be read. `newer`: saved by a newer version.
 */
export type SavedEntries =
  | { readonly ok: true; readonly entries: readonly Entry[] }
  | { readonly ok: false; readonly reason: 'damaged' | 'newer' };

const DAMAGED: SavedEntries = { ok: false, reason: 'damaged' };

type Parser = (document: unknown) => SavedEntries;

/** Parsers by format version. Keep parsers of old versions, so that existing records stay readable. */
const PARSERS: Readonly<Record<number, Parser>> = { 1: parseVersion1 };

/**
 * Reads a saved conversation from its UI API record. Accepts any value, because users with edit access can change the
 * record.
 */
export function parseSavedRecord(record: unknown): SavedEntries {
  const text = joinBodies(record);
  return text === undefined ? DAMAGED : parseText(text);
}

/** Joins the text from the body fields; undefined if a part is missing, or length or checksum do not match. */
function joinBodies(record: unknown): string | undefined {
  const bodies = BODY_FIELDS.map((name) => textAt(record, 'fields', name, 'value'));
  const usedBodies = bodies.slice(0, Math.max(0, numberField(record, 'Part_Count__c')));
  if (
    usedBodies.length === 0 ||
    !usedBodies.every((body) => body.startsWith('[') && body.endsWith(']') && body.length > 1)
  ) {
    return undefined;
  }
  const text = usedBodies.map((body) => body.slice(1, -1)).join('');
  const isIntact =
    text.length === numberField(record, 'Text_Length__c') &&
    checksumOf(text) === textAt(record, 'fields', 'Checksum__c', 'value');
  return isIntact ? text : undefined;
}

function parseText(text: string): SavedEntries {
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
  const parser = PARSERS[version];
  return parser ? parser(document) : version > FORMAT_VERSION ? { ok: false, reason: 'newer' } : DAMAGED;
}

function parseVersion1(document: unknown): SavedEntries {
  const savedEntries = listAt(document, 'entries');
  if (!Array.isArray(at(document, 'entries')) || !savedEntries.every(isEntry)) {
    return DAMAGED;
  }
  return { ok: true, entries: savedEntries.map((entry, index) => parseEntry(entry, index)) };
}

function isEntry(entry: unknown): boolean {
  return Array.isArray(at(entry, 'items')) && listAt(entry, 'items').every(isItem);
}

function isItem(item: unknown): boolean {
  const kind = at(item, 'kind');
  return kind === 'broken' || ((kind === 'message' || kind === 'loggedMessage') && isObject(at(item, 'message')));
}

function parseEntry(entry: unknown, index: number): Entry {
  return { key: `saved${index}`, time: timeOf(entry), items: listAt(entry, 'items').map(parseItem) };
}

function parseItem(item: unknown): Item {
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
