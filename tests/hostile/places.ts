import type { GalleryFile } from '../../scripts/assistant/index.ts';
import type { HostileText } from './corpus.ts';

/** Members by which a reader tells what it has before it: with another value there they would be something else. */
const DISCRIMINATORS = new Set([
  'response_type',
  'message_type',
  'agent_message_type',
  'button_type',
  'preference',
  'variant',
  'file_upload_status',
  'channel',
  'id',
  'request_id',
  'messageID',
  'relatedMessageID',
  'related_message_id',
  'log_id',
  'time',
  'event'
]);

/** Of an event, the name alone tells what it is. */
const EVENT_NAME = 'update_history';

/** Objects whose members anybody may name. */
const FREE_FORM = new Set(['user_defined', 'additional_data', 'parameters']);

type Json = Record<string, unknown>;

/**
 * The same value with the text in the place of every string in it, addresses included, except where a string tells what
 * something is; where members are named freely, one of them has the text as its name as well. Changes nothing given.
 */
export function placeText(value: unknown, text: string): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => placeText(item, text));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, placeMember(name, inner, text)]));
  }
  return typeof value === 'string' && value !== EVENT_NAME ? text : value;
}

function placeMember(name: string, value: unknown, text: string): unknown {
  if (DISCRIMINATORS.has(name) && typeof value === 'string') {
    return value;
  }
  const placed = placeText(value, text);
  // computed, so that `__proto__` is a member like any other
  return FREE_FORM.has(name) && isObject(placed) ? { ...placed, [text]: text } : placed;
}

/** One richest example of each kind of part that a response can have: by type, and by what decides on its form. */
export function richestParts(files: readonly GalleryFile[]): Json[] {
  const richest = new Map<string, Json>();
  const all = files.filter(({ name }) => name.startsWith('type-')).flatMap(({ items }) => partsIn(items));
  for (const part of all) {
    const kind = [part.response_type, part.button_type, part.preference, Object.hasOwn(part, 'results')].join();
    const known = richest.get(kind);
    if (known === undefined || sizeOf(part) > sizeOf(known)) {
      richest.set(kind, part);
    }
  }
  return [...richest.values()].map(shortened);
}

function partsIn(value: unknown): Json[] {
  if (Array.isArray(value)) {
    return value.flatMap(partsIn);
  }
  if (!isObject(value)) {
    return [];
  }
  const inner = Object.values(value).flatMap(partsIn);
  return typeof value.response_type === 'string' ? [value, ...inner] : inner;
}

/** Sixty rows are sixty times the same place. */
function shortened(part: Json): Json {
  const short = (list: unknown) => (Array.isArray(list) ? list.slice(0, 3) : list);
  return { ...part, ...(part.rows !== undefined && { rows: short(part.rows) }) };
}

/** Texts longer than this stand in the places of one kind of part each only, because of the size of the whole. */
const LONG = 2_000;
const PLACES_OF_LONG_TEXTS = new Set(['text', 'option', 'table', 'image', 'connect_to_agent']);

function partsFor({ text }: HostileText, parts: readonly Json[]): Json[] {
  const chosen =
    text.length > LONG ? parts.filter((part) => PLACES_OF_LONG_TEXTS.has(String(part.response_type))) : parts;
  return chosen.map((part) => placeText(part, text) as Json);
}

/** The harmless message that follows each hostile one; it has to stay readable. */
export function sentinelAfter({ name }: HostileText): string {
  return `Harmless, after ${name}.`;
}

/** A history in which each text stands in every place of the notes contract, each followed by its sentinel. */
export function hostileNotes(texts: readonly HostileText[], files: readonly GalleryFile[]): { notes: unknown[] } {
  const parts = richestParts(files);
  const body = texts.flatMap((hostile, index) => [
    ...messagesWith(hostile, index, parts).map((message) => ({ message })),
    { message: response(`sentinel-${index}`, [{ response_type: 'text', text: sentinelAfter(hostile) }]) }
  ]);
  return { notes: [{ type: 'HISTORY', body }] };
}

function messagesWith(hostile: HostileText, index: number, parts: readonly Json[]): Json[] {
  const { text } = hostile;
  const id = (name: string) => `${name}-${index}`;
  const updated = { output: { generic: [{ response_type: 'text', text }] } };
  const nickname = text.length > LONG ? 'Kim' : text;
  return [
    response(id('shown'), partsFor(hostile, parts)),
    {
      id: id('said'),
      input: { message_type: 'text', text },
      history: { label: text, related_message_id: id('shown') }
    },
    { id: id('typed'), input: { message_type: 'text', text } },
    {
      id: id('file'),
      input: { message_type: 'file', text, agent_message_type: 'from_user' },
      history: { file_upload_status: 'complete' }
    },
    {
      ...response(id('joined'), [{ response_type: 'text', text, agent_message_type: 'agent_joined' }]),
      history: { agent_profile: { id: text, nickname, profile_picture_url: text } }
    },
    {
      ...response(id('agent'), [{ response_type: 'text', text, agent_message_type: 'from_agent' }]),
      message_options: { response_user_profile: { id: text, nickname, profile_picture_url: text } }
    },
    response(id('changed'), [{ response_type: 'text', text: 'not yet' }]),
    {
      id: id('update'),
      input: { message_type: 'event', event: { name: EVENT_NAME, messageID: id('changed'), partial_message: updated } }
    },
    {
      id: text,
      [text]: text,
      output: { generic: [{ response_type: text.length > LONG ? 'hologram' : text, [text]: text }, text, { text }] }
    }
  ];
}

/** A history in which each text stands in every place that only the log contract has, each followed by its sentinel. */
export function hostileLogs(texts: readonly HostileText[], files: readonly GalleryFile[]): { logs: unknown[] } {
  const outputs = files.flatMap(({ logs = [] }) => logs).map((log) => outputOf(log));
  const details = Object.assign({}, ...outputs) as Json;
  const debug = Object.assign({}, ...outputs.map((output) => output.debug)) as Json;
  const logs = texts.flatMap((hostile, index) => {
    const { text } = hostile;
    const generic = [{ response_type: 'text', text }];
    const output = { ...(placeText({ ...details, debug }, text) as Json), generic };
    return [
      { request: { input: { message_type: 'text', text, original_text: text } }, response: { output } },
      {
        request: { input: { text: '' } },
        response: { output: { generic: [{ response_type: 'text', text: sentinelAfter(hostile) }] } }
      }
    ].map((log, turn) => ({
      ...log,
      log_id: `log-${index}-${turn}`,
      request_timestamp: new Date(Date.UTC(2026, 5, 1, 9, index, turn)).toISOString()
    }));
  });
  return { logs };
}

function outputOf(log: unknown): Json {
  const output = isObject(log) && isObject(log.response) ? log.response.output : undefined;
  return isObject(output) ? output : {};
}

function response(id: string, generic: readonly unknown[]): Json {
  return { id, output: { generic } };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sizeOf(value: unknown): number {
  return JSON.stringify(value).length;
}
