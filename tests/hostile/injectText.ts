import type { GalleryFile } from '../../scripts/assistant/index.ts';
import type { HostileText } from './hostileTexts.ts';

/** Members that identify a message or its type. Another value would change what the message is. */
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

/** The name of the only event that the reader interprets. */
const EVENT_NAME = 'update_history';

/** Objects with arbitrary member names. */
const FREE_FORM_MEMBERS = new Set(['user_defined', 'additional_data', 'parameters']);

type Json = Record<string, unknown>;

/**
 * Copies a value with the text in place of every string, URLs included, except for strings that identify a message or
 * its type. Objects with arbitrary member names get a member that is named by the text.
 */
export function injectText(value: unknown, text: string): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => injectText(item, text));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, injectMember(name, inner, text)]));
  }
  return typeof value === 'string' && value !== EVENT_NAME ? text : value;
}

function injectMember(name: string, value: unknown, text: string): unknown {
  if (DISCRIMINATORS.has(name) && typeof value === 'string') {
    return value;
  }
  const placed = injectText(value, text);
  // a computed name, which makes `__proto__` an ordinary member
  return FREE_FORM_MEMBERS.has(name) && isObject(placed) ? { ...placed, [text]: text } : placed;
}

/** The largest example of each kind of response part; type, button type, preference and results determine the kind. */
export function mostCompleteParts(files: readonly GalleryFile[]): Json[] {
  const richest = new Map<string, Json>();
  const all = files.filter(({ name }) => name.startsWith('type-')).flatMap(({ items }) => partsIn(items));
  for (const part of all) {
    const kind = [part.response_type, part.button_type, part.preference, Object.hasOwn(part, 'results')].join();
    const known = richest.get(kind);
    if (known === undefined || sizeOf(part) > sizeOf(known)) {
      richest.set(kind, part);
    }
  }
  return [...richest.values()].map((part) => shortened(part, 3) as Json);
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

/** Limits the length of each list, because sixty rows test the same as three. */
function shortened(value: unknown, length: number): unknown {
  if (Array.isArray(value)) {
    return value.slice(0, length).map((item) => shortened(item, length));
  }
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shortened(inner, length)]))
    : value;
}

/** Longer texts are injected into fewer places, to limit the size of the history … */
const LONG = 2_000;
const PARTS_FOR_LONG_TEXTS = new Set(['text', 'option', 'table', 'image', 'connect_to_agent']);
/** … and texts of this length only into text parts. */
const HUGE = 64_000;

function partsFor({ text }: HostileText, parts: readonly Json[]): unknown[] {
  if (text.length > HUGE) {
    return [{ response_type: 'text', text }];
  }
  const chosen = parts.filter((part) => text.length <= LONG || PARTS_FOR_LONG_TEXTS.has(String(part.response_type)));
  return chosen.map((part) => injectText(text.length > LONG ? shortened(part, 1) : part, text));
}

/** The harmless message that follows each hostile one and has to stay readable. */
export function sentinelAfter({ name }: HostileText): string {
  // letters and digits only, because the sentinel is rendered as markup, too
  return `Harmless, after ${name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}.`;
}

/** A history of the notes contract with each text in every place, followed by its sentinel. */
export function hostileNotes(texts: readonly HostileText[], files: readonly GalleryFile[]): { notes: unknown[] } {
  const parts = mostCompleteParts(files);
  const body = texts.flatMap((hostile, index) => [
    ...messagesWith(hostile, index, parts).map((message) => ({ message })),
    { message: response(`sentinel-${index}`, [{ response_type: 'text', text: sentinelAfter(hostile) }]) }
  ]);
  return { notes: [{ type: 'HISTORY', body }] };
}

function messagesWith(hostile: HostileText, index: number, parts: readonly Json[]): Json[] {
  const { text } = hostile;
  const said: Json = { id: `said-${index}`, input: { message_type: 'text', text } };
  const shown = response(`shown-${index}`, partsFor(hostile, parts));
  return text.length > HUGE ? [shown, said] : [shown, said, ...messagesAround(text, index)];
}

/** Messages of the human agent, a file, a choice, an update, and a message with the text as member name and value. */
function messagesAround(text: string, index: number): Json[] {
  const id = (name: string) => `${name}-${index}`;
  const generic = [{ response_type: 'text', text }];
  const [nickname, type] = text.length > LONG ? ['Kim', 'hologram'] : [text, text];
  const profile = { id: text, nickname, profile_picture_url: text };
  const byAgent = (type: string) => [{ response_type: 'text', text, agent_message_type: type }];
  return [
    { id: id('chosen'), input: { text }, history: { label: text, related_message_id: id('shown') } },
    {
      id: id('file'),
      input: { message_type: 'file', text, agent_message_type: 'from_user' },
      history: { file_upload_status: 'complete' }
    },
    { ...response(id('joined'), byAgent('agent_joined')), history: { agent_profile: profile } },
    { ...response(id('agent'), byAgent('from_agent')), message_options: { response_user_profile: profile } },
    response(id('changed'), [{ response_type: 'text', text: 'not yet' }]),
    {
      id: id('update'),
      input: {
        message_type: 'event',
        event: { name: EVENT_NAME, messageID: id('changed'), partial_message: { output: { generic } } }
      }
    },
    { id: text, [text]: text, output: { generic: [{ response_type: type, [text]: text }, text, { text }] } }
  ];
}

/** A history of the log contract with each text in every place that only logs have, followed by its sentinel. */
export function hostileLogs(texts: readonly HostileText[], files: readonly GalleryFile[]): { logs: unknown[] } {
  const outputs = files.flatMap(({ logs = [] }) => logs).map(outputOf);
  const debug = Object.assign({}, ...outputs.map((output) => output.debug)) as Json;
  const details = { ...(Object.assign({}, ...outputs) as Json), debug };
  const logs = texts.flatMap((hostile, index) => [
    { ...turnWith(hostile, details), log_id: `log-${index}`, request_timestamp: timeOf(2 * index) },
    { ...sentinelTurn(hostile), log_id: `log-after-${index}`, request_timestamp: timeOf(2 * index + 1) }
  ]);
  return { logs };
}

function turnWith({ text }: HostileText, details: Json): Json {
  const generic = [{ response_type: 'text', text }];
  const placed =
    text.length > HUGE ? {} : (injectText(text.length > LONG ? shortened(details, 1) : details, text) as Json);
  const input = { message_type: 'text', text, ...(text.length <= HUGE && { original_text: text }) };
  return { request: { input }, response: { output: { ...placed, generic } } };
}

function sentinelTurn(hostile: HostileText): Json {
  return { response: { output: { generic: [{ response_type: 'text', text: sentinelAfter(hostile) }] } } };
}

function timeOf(seconds: number): string {
  return new Date(Date.UTC(2026, 5, 1, 9, 0, seconds)).toISOString();
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
