import { at, withoutSecrets } from 'c/assistantJson';
import type { JsonObject } from 'c/assistantJson';
import type { Entry, Item } from 'c/assistantItems';
import { checksumOf } from './checksum';
import { BODY_FIELDS } from './fields';

/** Version of the text format. `parse.ts` supports all versions up to this one. */
export const FORMAT_VERSION = 1;

/**
 * Characters of the text in one field. Less than the field length of 131,072, because the platform may count some
 * characters differently.
 */
const MAX_BODY_LENGTH = 130_000;

/** Maximum length of the text, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = MAX_BODY_LENGTH * BODY_FIELDS.length;

/** A conversation as field values of its record. */
export interface SerializedConversation {
  readonly messageCount: number;
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
  readonly checksum: string;
  /** Values by API name. Unused body fields are null, to clear the parts of a longer text. */
  readonly fields: Readonly<Record<string, string | number | null>>;
}

/**
 * Serializes a conversation. Entries keep the assistant's format, so that later versions of the package can interpret
 * more of it. Session history keys are removed, and the context with its variables, which the viewer does not show.
 * @returns the length of the text if it is too long to be saved
 */
export function serializeConversation(
  entries: readonly Entry[],
  messageCount: number
): SerializedConversation | number {
  const text = JSON.stringify({ version: FORMAT_VERSION, entries: entries.map(serializeEntry) });
  const parts = splitText(text);
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

function serializeEntry({ time, items }: Entry): unknown {
  return { time, items: items.map(serializeItem) };
}

function serializeItem(item: Item): unknown {
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

/** Removes the context except the session id, which the viewer needs to show the start of a new session. */
function withoutContext({ context, ...message }: JsonObject): JsonObject {
  const session = at(context, 'global', 'session_id');
  return session === undefined ? message : { ...message, context: { global: { session_id: session } } };
}

/**
 * Splits a text into parts for the body fields. Parts are enclosed in square brackets, because the platform trims white
 * space of field values. Surrogate pairs are not split.
 */
function splitText(text: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < text.length;) {
    const limit = start + MAX_BODY_LENGTH;
    const splitsPair = /[\ud800-\udbff]/.test(text[limit - 1] ?? '') && limit < text.length;
    const end = splitsPair ? limit - 1 : limit;
    parts.push(`[${text.slice(start, end)}]`);
    start = end;
  }
  return parts;
}
