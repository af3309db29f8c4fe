import { expect } from '@playwright/test';
import type { AssistantServer } from '../../scripts/assistant/index.ts';
import { agentHeaders, LOGS_SESSION, logsUrl, notesUrl, NOTES_SESSION, test } from './assistantService.ts';

/** The control API appends elements to conversations of the local assistant. */

const ITEM = { time: '2026-06-01T10:00:00.000Z', message: { id: 'later', input: { text: 'One more thing' } } };
const TURN = {
  log_id: 'later',
  session_id: LOGS_SESSION,
  request_timestamp: '2030-01-01T10:00:00.000Z',
  request: { input: { text: 'One more thing' } }
};

const addedUrl = ({ url }: AssistantServer, session: string) => `${url}/control/conversations/${session}/added`;

async function add(assistant: AssistantServer, session: string, elements: unknown): Promise<number> {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify(elements);
  return (await fetch(addedUrl(assistant, session), { method: 'POST', headers, body })).status;
}

async function read(url: string): Promise<Record<string, unknown[]>> {
  return (await (await fetch(url, { headers: agentHeaders() })).json()) as Record<string, unknown[]>;
}

test('appended notes follow the captured ones, in order, until they are removed', async ({ assistant }) => {
  const before = await read(notesUrl(assistant));
  expect(await add(assistant, NOTES_SESSION, [ITEM])).toBe(204);
  expect(await add(assistant, NOTES_SESSION, [ITEM, ITEM])).toBe(204);
  const { notes = [] } = await read(notesUrl(assistant));
  expect(notes).toEqual([...(before.notes ?? []), { type: 'HISTORY', body: [ITEM, ITEM, ITEM] }]);
  expect((await fetch(addedUrl(assistant, NOTES_SESSION), { method: 'DELETE' })).status).toBe(204);
  expect(await read(notesUrl(assistant))).toEqual(before);
});

test('an appended log with the newest time is the newest log', async ({ assistant }) => {
  expect(await add(assistant, LOGS_SESSION, [TURN])).toBe(204);
  const { logs = [] } = await read(logsUrl(assistant, { sort: '-request_timestamp', page_limit: '1' }));
  expect(logs).toEqual([TURN]);
});

test('appending to an unknown conversation, or anything but a list, fails', async ({ assistant }) => {
  expect(await add(assistant, 'unknown', [ITEM])).toBe(404);
  expect((await fetch(addedUrl(assistant, 'unknown'), { method: 'DELETE' })).status).toBe(404);
  expect(await add(assistant, NOTES_SESSION, ITEM)).toBe(400);
});

test('a preflight for appending gets no CORS headers', async ({ assistant }) => {
  const headers = { Origin: 'http://console.example.com', 'Access-Control-Request-Method': 'POST' };
  const preflight = await fetch(addedUrl(assistant, NOTES_SESSION), { method: 'OPTIONS', headers });
  expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
});
