import { at, withoutSecrets } from 'c/assistantJson';
import type { JsonObject } from 'c/assistantJson';
import type { Entry, Item } from 'c/assistantItems';
import { checksumOf } from './checksum';
import { BODY_FIELDS } from './fields';

/** Version of the saved text. Whoever reads knows all versions up to its own. */
export const VERSION = 1;

/** Characters of the text in one field, below the 131,072 that it holds: how an org counts is not certain for all of them. */
const PART_LENGTH = 130_000;

/** The longest text that can be saved, in UTF-16 code units. */
export const MOST_CHARACTERS = PART_LENGTH * BODY_FIELDS.length;

/** A conversation that is ready to be saved. */
export interface Draft {
  readonly messageCount: number;
  readonly length: number;
  readonly checksum: string;
  /** Values by field name; unused body fields are null, so that nothing of a former text stays. */
  readonly fields: Readonly<Record<string, string | number | null>>;
}

/**
 * Writes a conversation as it came from the assistant, so that a later version can read more in it; without secrets, and
 * without the context, which holds variables that nobody is shown.
 * @returns a number where the text is too long: how many characters it has
 */
export function writeSaved(entries: readonly Entry[], messageCount: number): Draft | number {
  const text = JSON.stringify({ version: VERSION, entries: entries.map(writeEntry) });
  const parts = split(text);
  if (parts.length > BODY_FIELDS.length) {
    return text.length;
  }
  const bodies = BODY_FIELDS.map((name, index) => [name, parts[index] ?? null] as const);
  const checksum = checksumOf(text);
  return {
    messageCount,
    length: text.length,
    checksum,
    fields: {
      Message_Count__c: messageCount,
      Part_Count__c: parts.length,
      Text_Length__c: text.length,
      Checksum__c: checksum,
      ...Object.fromEntries(bodies)
    }
  };
}

function writeEntry({ time, items }: Entry): unknown {
  return { time, items: items.map(writeItem) };
}

function writeItem(item: Item): unknown {
  if (item.kind === 'broken') {
    return { kind: item.kind, time: item.time, data: withoutSecrets(item.data) };
  }
  const message = withoutSecrets(withoutContext(item.message));
  return {
    kind: item.kind,
    time: item.time,
    message,
    ...(item.kind === 'loggedMessage' && { sessionId: item.sessionId, language: item.language })
  };
}

/** Only the session is kept of it: where another one begins, the conversation says so. */
function withoutContext({ context, ...message }: JsonObject): JsonObject {
  const session = at(context, 'global', 'session_id');
  return session === undefined ? message : { ...message, context: { global: { session_id: session } } };
}

/** Pieces in square brackets, because an org takes white space from the ends of a text; pairs of surrogates stay together. */
function split(text: string): string[] {
  const parts: string[] = [];
  for (let from = 0; from < text.length;) {
    const to = from + PART_LENGTH;
    const splitsPair = /[\ud800-\udbff]/.test(text[to - 1] ?? '') && to < text.length;
    const end = splitsPair ? to - 1 : to;
    parts.push(`[${text.slice(from, end)}]`);
    from = end;
  }
  return parts;
}
