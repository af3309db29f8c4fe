import { expect } from '@playwright/test';
import type { AssistantServer } from '../../scripts/assistant/index.ts';
import { agentHeaders, LOGS_SESSION, logsUrl, notesUrl, NOTES_SESSION, test } from './assistantService.ts';

/** Faults whose answers have status 200, but strain a client. */

interface LogsAnswer {
  logs: { log_id: string; request_timestamp: string; response_timestamp: string }[];
  pagination: { next_cursor?: string };
}

interface NotesAnswer {
  notes: { body: { time: string; message: { output?: object } }[] }[];
}

const get = (url: string): Promise<Response> => fetch(url, { headers: agentHeaders() });

async function logs(assistant: AssistantServer, cursor?: string): Promise<LogsAnswer> {
  const answer = await get(logsUrl(assistant, { page_limit: '10', ...(cursor !== undefined && { cursor }) }));
  expect(answer.status).toBe(200);
  return (await answer.json()) as LogsAnswer;
}

async function notes(assistant: AssistantServer): Promise<NotesAnswer> {
  return (await (await get(notesUrl(assistant))).json()) as NotesAnswer;
}

const idsOf = (page: LogsAnswer): string[] => page.logs.map(({ log_id }) => log_id);

test('slow-body: the body is slow and complete', async ({ assistant, steer }) => {
  const whole = await notes(assistant);
  await steer(NOTES_SESSION, { kind: 'slow-body', ms: 300 });
  const response = await get(notesUrl(assistant));
  const start = performance.now();
  expect(await response.json()).toEqual(whole);
  // the first chunk, with the headers, may arrive late
  expect(performance.now() - start).toBeGreaterThan(200);
});

test('large-body: the body has the requested size and is complete', async ({ assistant, steer }) => {
  const whole = await notes(assistant);
  await steer(NOTES_SESSION, { kind: 'large-body', megabytes: 3 });
  const text = await (await get(notesUrl(assistant))).text();
  expect(text.length).toBeGreaterThan(3 * 1024 * 1024);
  expect(JSON.parse(text)).toMatchObject({ notes: whole.notes });
});

test('content-type: the answer has another content type', async ({ assistant, steer }) => {
  const whole = await notes(assistant);
  await steer(NOTES_SESSION, { kind: 'content-type', type: 'text/html' });
  const response = await get(notesUrl(assistant));
  expect(response.headers.get('content-type')).toContain('text/html');
  expect(await response.json()).toEqual(whole);
});

test('json: the answer is the given JSON', async ({ assistant, steer }) => {
  await steer(NOTES_SESSION, { kind: 'json', value: { notes: 7 } });
  expect(await notes(assistant)).toEqual({ notes: 7 });
});

test('clock-skew: the times of responses are shifted, those of requests are not', async ({ assistant, steer }) => {
  const clockAhead = 3_600_000;
  const ahead = (time: string): string => new Date(Date.parse(time) + clockAhead).toISOString();
  const [log] = (await logs(assistant)).logs;
  const items = (await notes(assistant)).notes.flatMap(({ body }) => body);
  await steer(LOGS_SESSION, { kind: 'clock-skew', ms: clockAhead });
  await steer(NOTES_SESSION, { kind: 'clock-skew', ms: clockAhead });
  expect((await logs(assistant)).logs[0]).toEqual({
    ...log,
    response_timestamp: ahead(log?.response_timestamp ?? '')
  });
  const skewed = (await notes(assistant)).notes.flatMap(({ body }) => body);
  expect(skewed.map(({ time }) => time)).toEqual(
    items.map(({ time, message }) => (message.output ? ahead(time) : time))
  );
});

test('order oldest-first: pages start at the oldest log', async ({ assistant, steer }) => {
  await steer(LOGS_SESSION, { kind: 'order', order: 'oldest-first' });
  const first = await logs(assistant);
  const second = await logs(assistant, first.pagination.next_cursor);
  const times = [...first.logs, ...second.logs].map(({ request_timestamp }) => Date.parse(request_timestamp));
  expect(times).toEqual([...times].sort((one, other) => one - other));
  expect(new Set(times).size).toBeGreaterThan(1);
});

test('order shuffled: the logs of a page are not sorted', async ({ assistant, steer }) => {
  const inOrder = idsOf(await logs(assistant));
  await steer(LOGS_SESSION, { kind: 'order', order: 'shuffled' });
  const shuffled = idsOf(await logs(assistant));
  expect(shuffled).not.toEqual(inOrder);
  expect([...shuffled].sort()).toEqual([...inOrder].sort());
});

test('repeated-page: the newest page is repeated, followed by the requested one', async ({ assistant, steer }) => {
  const first = await logs(assistant);
  const cursor = first.pagination.next_cursor;
  const second = await logs(assistant, cursor);
  await steer(LOGS_SESSION, { kind: 'repeated-page', times: 1 });
  expect(await logs(assistant, cursor)).toEqual({ logs: first.logs, pagination: { next_cursor: cursor } });
  expect(idsOf(await logs(assistant, cursor))).toEqual(idsOf(second));
});

test('cut reset: the connection is reset', async ({ assistant, steer }) => {
  await steer(NOTES_SESSION, { kind: 'cut', when: 'reset' });
  const error: unknown = await get(notesUrl(assistant)).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ cause: { code: 'ECONNRESET' } });
});
