import { at, isObject, textAt } from 'c/assistantJson';
import { readButton, readDate, readOptions, readSuggestions } from './choiceParts';
import { readHandover, readTransfer } from './handoverParts';
import { ItemReader } from './itemReader';
import { flatten } from './nesting';
import { readCard, readCarousel, readGrid, readTable } from './layoutParts';
import { mediaReader, readFrame, readPreview } from './mediaParts';
import { readConversationalSearch, readSearch } from './searchParts';
import { commandReader, readEndOfSession, readInlineError, readSystem } from './signalParts';
import type { DataPart, Part, TextPart } from './part';

/** Reads the items inside another one. */
export type NestedReader = (items: unknown) => readonly Part[];

/** Reads an item of one response type; undefined when the item lacks what the type is for. */
type PartReader = (item: ItemReader, nested: NestedReader) => Part | undefined;

/** One reader for each response type. Source: section "output.generic" of IBM's message contract. */
const READERS: Readonly<Record<string, PartReader>> = {
  text: readText,
  option: readOptions,
  suggestion: readSuggestions,
  image: mediaReader('image'),
  video: mediaReader('video'),
  audio: mediaReader('audio'),
  iframe: readFrame,
  search: readSearch,
  conversational_search: readConversationalSearch,
  connect_to_agent: readHandover,
  channel_transfer: readTransfer,
  user_defined: readUserDefined,
  date: readDate,
  table: readTable,
  card: readCard,
  carousel: readCarousel,
  grid: readGrid,
  button: readButton,
  dtmf: commandReader('dtmf'),
  text_to_speech: commandReader('text_to_speech'),
  speech_to_text: commandReader('speech_to_text'),
  start_activities: commandReader('start_activities'),
  stop_activities: commandReader('stop_activities'),
  end_session: readEndOfSession,
  inline_error: readInlineError,
  system: readSystem,
  preview_card: readPreview
};

/** Web chat shows nothing for these. */
const WITHOUT_TRACE = new Set(['pause']);

/** Cards in carousels in panels: no contract nests deeper than this, and reading must not fail on one that does. */
const MAX_DEPTH = 12;

/**
 * Reads `output.generic`: every item that web chat shows the customer, and every item that nobody can read. Source of
 * the rules: IBM's web chat client, which skips pauses and items for other channels.
 */
export function readParts(generic: unknown, depth = 0): readonly Part[] {
  if (generic === undefined || generic === null) {
    return [];
  }
  return Array.isArray(generic)
    ? generic
        .filter(isForCustomer)
        .map((item) => readPart(item, depth))
        .filter(saysSomething)
    : [{ kind: 'broken', data: generic }];
}

function isForCustomer(item: unknown): boolean {
  const channels = at(item, 'channels');
  const elsewhere = Array.isArray(channels) && !channels.some((channel) => textAt(channel, 'channel') === 'chat');
  return !elsewhere && !WITHOUT_TRACE.has(textAt(item, 'response_type'));
}

/** A text without words shows nothing, nor does a layout all of whose items are for other channels. */
function saysSomething(part: Part): boolean {
  const isEmptyText = part.kind === 'text' && part.text.trim() === '';
  const isEmptyLayout = ['card', 'carousel', 'grid'].includes(part.kind) && flatten([part]).length === 1;
  return part.rest !== undefined || (!isEmptyText && !isEmptyLayout);
}

function readPart(item: unknown, depth: number): Part {
  const type = textAt(item, 'response_type');
  if (!isObject(item) || type === '') {
    return { kind: 'broken', data: item };
  }
  const read = Object.hasOwn(READERS, type) && depth < MAX_DEPTH ? READERS[type] : undefined;
  if (!read) {
    return { kind: 'data', type, data: item };
  }
  const reader = new ItemReader(item);
  const part = read(reader, (items) => readParts(items, depth + 1));
  const rest = reader.rest();
  return part ? { ...part, ...(rest && { rest }) } : { kind: 'broken', data: item };
}

function readText(item: ItemReader): TextPart | undefined {
  return item.hasText('text') ? { kind: 'text', text: item.text('text'), html: true } : undefined;
}

/** What only the customer's page knew how to show, under the name that the page knew it by. */
function readUserDefined(item: ItemReader): DataPart {
  const data = item.rest() ?? {};
  item.skip(...Object.keys(data));
  const content = at(data, 'user_defined');
  const name = textAt(content, 'user_defined_type') || textAt(content, 'type') || textAt(content, 'template');
  return { kind: 'data', type: name === '' ? 'user_defined' : `user_defined: ${name}`, data: content ?? data };
}
