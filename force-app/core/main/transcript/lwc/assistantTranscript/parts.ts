import { at, isObject, textAt } from 'c/assistantJson';
import { ItemReader } from './itemReader';
import type { Part } from './part';
import { isEmptyPart, isVisible, readerOf } from './partKinds';

/** Recursion limit. No API response nests as deep; the limit prevents a stack overflow on hostile input. */
const MAX_DEPTH = 12;

/**
 * Reads `output.generic`. Like IBM's web chat client, skips pauses and items for other channels. Items that cannot be read
 * become `broken` parts, items of unknown types `data` parts.
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
  const isForOtherChannels =
    Array.isArray(channels) && !channels.some((channel) => textAt(channel, 'channel') === 'chat');
  return !isForOtherChannels && isVisible(textAt(item, 'response_type'));
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
