import { at, isObject, textAt } from 'c/assistantJson';
import { ItemReader } from './itemReader';
import type { Part } from './part';
import { isEmptyPart, isVisible, readerOf } from './partKinds';

/** Levels of nesting that are read. No contract nests as deep, and reading must not fail on an item that does. */
const MAX_DEPTH = 12;

/**
 * Reads `output.generic`: every item that web chat shows the customer, and every item that cannot be read. Source of the
 * rules: IBM's web chat client, which skips pauses and items for other channels.
 */
export function readParts(generic: unknown, depth = 0): readonly Part[] {
  if (generic === undefined || generic === null) {
    return [];
  }
  return Array.isArray(generic)
    ? generic
        .filter(isForCustomer)
        .map((item) => readPart(item, depth))
        .filter((part) => !isEmptyPart(part))
    : [{ kind: 'broken', data: generic }];
}

function isForCustomer(item: unknown): boolean {
  const channels = at(item, 'channels');
  const isForOthers = Array.isArray(channels) && !channels.some((channel) => textAt(channel, 'channel') === 'chat');
  return !isForOthers && isVisible(textAt(item, 'response_type'));
}

function readPart(item: unknown, depth: number): Part {
  const type = textAt(item, 'response_type');
  if (!isObject(item) || type === '') {
    return { kind: 'broken', data: item };
  }
  const read = depth < MAX_DEPTH ? readerOf(type) : undefined;
  if (!read) {
    return { kind: 'data', type, data: item };
  }
  const reader = new ItemReader(item);
  const part = read(reader, (items) => readParts(items, depth + 1));
  const rest = reader.rest();
  return part ? { ...part, ...(rest && { rest }) } : { kind: 'broken', data: item };
}
