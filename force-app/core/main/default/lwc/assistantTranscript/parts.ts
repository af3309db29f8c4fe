import { at, isObject, listAt, textAt } from 'c/assistantJson';
import type { JsonObject } from 'c/assistantJson';
import type { Option, Part } from './transcript';

type PartReader = (item: JsonObject) => Part;

/** One reader for each response type that has a form of its own. */
const READERS: Readonly<Record<string, PartReader>> = {
  text: (item) => (typeof item.text === 'string' ? { kind: 'text', text: item.text } : broken(item)),
  option: readOptions,
  image: readImage,
  connect_to_agent: readHandover,
  system: (item) => ({ kind: 'notice', text: textAt(item, 'title') || textAt(item, 'text') })
};

/** Web chat shows nothing for these. */
const WITHOUT_TRACE = new Set(['pause']);

/**
 * Reads `output.generic`: every item that web chat shows the customer, and every item that nobody can read. Source of
 * the rules: IBM's web chat client, which skips pauses and items for other channels.
 */
export function readParts(generic: unknown): readonly Part[] {
  if (generic === undefined || generic === null) {
    return [];
  }
  return Array.isArray(generic) ? generic.filter(isForCustomer).map(readPart) : [broken(generic)];
}

function isForCustomer(item: unknown): boolean {
  const channels = at(item, 'channels');
  const elsewhere = Array.isArray(channels) && !channels.some((channel) => textAt(channel, 'channel') === 'chat');
  return !elsewhere && !WITHOUT_TRACE.has(textAt(item, 'response_type'));
}

function readPart(item: unknown): Part {
  const type = textAt(item, 'response_type');
  if (!isObject(item) || type === '') {
    return broken(item);
  }
  const read = Object.hasOwn(READERS, type) ? READERS[type] : undefined;
  return read ? read(item) : { kind: 'data', type, data: item };
}

function broken(data: unknown): Part {
  return { kind: 'broken', data };
}

function readOptions(item: JsonObject): Part {
  if (!Array.isArray(item.options)) {
    return broken(item);
  }
  return {
    kind: 'options',
    title: textAt(item, 'title'),
    description: textAt(item, 'description'),
    options: item.options.map(readOption)
  };
}

function readOption(option: unknown): Option {
  const value = textAt(option, 'value', 'input', 'text');
  return { label: textAt(option, 'label') || value || JSON.stringify(option), value, chosen: false };
}

function readImage(item: JsonObject): Part {
  const source = textAt(item, 'source');
  return source === ''
    ? broken(item)
    : {
        kind: 'image',
        source,
        title: textAt(item, 'title'),
        description: textAt(item, 'description'),
        altText: textAt(item, 'alt_text')
      };
}

function readHandover(item: JsonObject): Part {
  return {
    kind: 'handover',
    topic: textAt(item, 'topic'),
    reason: textAt(item, 'transfer_info', 'reason', 'type'),
    messageToAgent: textAt(item, 'message_to_human_agent'),
    available: textAt(item, 'agent_available', 'message'),
    unavailable: textAt(item, 'agent_unavailable', 'message'),
    summary: readParts(listAt(item, 'transfer_info', 'summary_message_to_agent'))
  };
}
