import { expect, test } from '@playwright/test';
import {
  canBeLogged,
  galleryFilesFor,
  galleryHistory,
  logsAnswer,
  notesAnswer
} from '../../scripts/assistant/index.ts';
import type { GalleryFile } from '../../scripts/assistant/index.ts';
import { importViewerModule } from '../../scripts/lib/viewerModules.ts';
import { readGallery } from '../../scripts/org/galleryFiles.ts';

/** The files of fixtures/gallery, and their conversion to the two contracts. */

const AGENT_MESSAGE_TYPES = [
  'from_agent from_user agent_joined agent_left_chat agent_ended_chat user_ended_chat chat_was_ended',
  'transfer_to_agent user_connected_warning disconnected reconnected sharing_requested sharing_accepted',
  'sharing_declined sharing_cancelled sharing_ended inline_error system'
].flatMap((line) => line.split(' '));

const { RESPONSE_TYPES } = await importViewerModule<typeof import('c/assistantTranscript')>('assistantTranscript');

const EXPECTATIONS = ['reads', 'hides', 'links', 'buttons', 'opens'];

const files = await readGallery();

function file(name: string): GalleryFile {
  const found = files.find((candidate) => candidate.name === name);
  if (!found) {
    throw new Error(`no file ${name}`);
  }
  return found;
}

/** All values of members with this name, at any depth. */
function valuesOf(member: string, value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === member ? [inner as unknown] : []),
    ...valuesOf(member, inner)
  ]);
}

/** The value at a path; undefined if the path does not exist. */
function at(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | undefined)?.[step], value);
}

function expectDistinct(values: readonly unknown[]): void {
  expect(values.filter((value, index) => values.indexOf(value) !== index)).toEqual([]);
}

test('every response type and every agent message type has a file', () => {
  const shown = new Set(files.flatMap(({ items }) => valuesOf('response_type', items)));
  expect(RESPONSE_TYPES.filter((type) => !shown.has(type))).toEqual([]);
  const said = new Set(files.flatMap(({ items }) => valuesOf('agent_message_type', items)));
  expect(AGENT_MESSAGE_TYPES.filter((type) => !said.has(type))).toEqual([]);
});

test('every file has a title and valid expectations', () => {
  expectDistinct(files.map(({ title }) => title));
  for (const { name, title, source, items, logs, expect: expected, ...rest } of files) {
    expect(title, name).toMatch(/\S/);
    expect(['both', 'notes', 'logs'], name).toContain(source);
    expect([items, logs].filter(Array.isArray), name).toHaveLength(1);
    expect(logs === undefined || source === 'logs', name).toBe(true);
    expect(expected.reads.length, name).toBeGreaterThan(0);
    expect(Object.keys(rest), name).toEqual([]);
    expect(Object.keys(expected).filter((member) => !EXPECTATIONS.includes(member))).toEqual([]);
  }
});

test('a file for both contracts has only messages that logs can represent', () => {
  for (const { name, items = [] } of files.filter(({ source }) => source === 'both')) {
    expect(
      items.filter((item) => !canBeLogged(item)),
      name
    ).toEqual([]);
    expect(valuesOf('silent', items), name).toEqual([]);
  }
});

test('message ids are unique, except in the file about duplicate ids', () => {
  const items = files.filter(({ name }) => name !== 'broken-ids').flatMap((one) => one.items ?? []);
  expectDistinct(items.map((item) => at(item, 'message', 'id')).filter((id) => id !== undefined));
});

test('all URLs have a host of example.com', () => {
  const hosts = [...JSON.stringify(files).matchAll(/(?:https?|ftp):\/\/([^/?#"\\\s<]+)/g)].map(
    ([, host]) => host ?? ''
  );
  expect(hosts.filter((host) => !/(^|\.)example\.com$/.test(host))).toEqual([]);
});

test('as notes, items are unchanged except for added times', () => {
  const history = galleryHistory('notes', [file('rule-time'), file('rule-time-stamp'), file('type-text')]);
  const body = at(history, 'notes', 0, 'body') as { time: unknown; message: unknown }[];
  expect(body.map(({ time }) => time)).toEqual([
    '2026-06-01T09:00:00.000Z',
    '2026-06-01T15:04:00.000Z',
    '2026-06-01T15:06:00.000Z',
    '2026-06-01T09:00:07.000Z',
    null,
    'after lunch',
    '2026-06-01T09:00:14.000Z',
    '2026-06-01T09:00:21.000Z',
    '2026-06-01T09:00:28.000Z'
  ]);
  expect(at(body[0], 'message', 'output', 'generic')).toEqual([
    { response_type: 'system', title: file('rule-time').title }
  ]);
  expect(body.slice(-2).map(({ message }) => message)).toEqual(
    file('type-text').items?.map((item) => at(item, 'message'))
  );
  expect(notesAnswer(file('broken-items').items ?? [])).toEqual({
    notes: [{ type: 'HISTORY', body: file('broken-items').items }]
  });
});

test('as logs, a request and its response are one turn', () => {
  const said = (text: string) => ({ message: { id: text, input: { text }, history: { label: 'Label' } } });
  const shown = (text: string) => ({ message: { id: text, output: { generic: [{ response_type: 'text', text }] } } });
  const event = { message: { input: { message_type: 'event', text: 'event' } } };
  const human = { message: { output: { generic: [{ text: 'human', agent_message_type: 'from_agent' }] } } };
  const upload = { message: { input: { text: 'file', agent_message_type: 'from_user' } } };
  const { logs } = logsAnswer([
    shown('a'),
    said('b'),
    event,
    shown('c'),
    human,
    shown('d'),
    upload,
    said('e'),
    said('f')
  ]);
  expect(
    logs.map((log) => [at(log, 'request', 'input', 'text'), at(log, 'response', 'output', 'generic', 0, 'text')])
  ).toEqual([
    [undefined, 'a'],
    ['b', 'c'],
    [undefined, 'd'],
    ['e', undefined],
    ['f', undefined]
  ]);
  expect(valuesOf('history', logs)).toEqual([]);
  expectDistinct(logs.map((log) => at(log, 'log_id')));
  const times = logs.flatMap((log) => [at(log, 'request_timestamp'), at(log, 'response_timestamp')]);
  expect(times).toEqual([...times].sort());
});

test('as logs, the turns of a file are kept and get ids and times', () => {
  const history = galleryHistory('logs', [file('log-sessions'), file('rule-silent')]);
  const logs = at(history, 'logs') as unknown[];
  expect(logs.map((log) => at(log, 'request', 'input', 'text'))).toEqual([
    undefined,
    'Are you open on Sunday?',
    '',
    'And on Monday?'
  ]);
  expect(logs.map((log) => String(at(log, 'session_id')).slice(-2))).toEqual(['6b', '01', '02', '02']);
  expect(galleryFilesFor('logs', [file('rule-silent')])).toEqual([]);
});
