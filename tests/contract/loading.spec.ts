import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import type { ConversationState } from 'c/assistantLoader';
import type { Fault } from '../../scripts/assistant/index.ts';
import {
  assistant,
  environment,
  load,
  LOGS,
  logs,
  LONG,
  MIDDLING,
  NOTES,
  openConversation,
  readSettings,
  requestsSeen,
  setFault,
  test,
  texts,
  TOKEN
} from './loadingService.ts';

/** Loading, from a record's values to a transcript, over HTTP and without a browser. */

const TURN = {
  log_id: 'turn-1',
  request_timestamp: '2026-05-01T10:00:00.000Z',
  response: { output: { generic: [{ response_type: 'text', text: 'Hello' }] } }
};

test('notes need one request', async () => {
  const end = await load(NOTES).end();
  expect(end).toMatchObject({ kind: 'ready', earlier: { kind: 'complete' } });
  expect(texts(end)).toHaveLength(12);
  expect(await requestsSeen()).toHaveLength(1);
});

test('logs show the newest page first and end with every message once, in order', async () => {
  const { states, end } = load(LOGS, logs(5));
  const whole = texts(await load(LOGS, logs(1000)).end());
  const complete = await end();
  const partial = states.filter((state) => state.kind === 'ready').map(texts);
  expect(partial[0]?.at(-1)).toBe('handover');
  expect(partial[0]?.length).toBeLessThan(whole.length / 4);
  partial.forEach((shown) => expect(whole.slice(-shown.length + 1)).toEqual(shown.slice(1)));
  expect(texts(complete)).toEqual(whole);
  expect(partial.length).toBeGreaterThan(6);
});

test('an expired cursor loses no messages', async () => {
  const whole = texts(await load(LOGS, logs(1000)).end());
  await setFault(LOGS, { kind: 'expired-cursor', skip: 2, times: 1 });
  const end = await load(LOGS, logs(5)).end();
  expect(end).toMatchObject({ kind: 'ready', earlier: { kind: 'complete' } });
  expect(texts(end)).toEqual(whole);
});

test('a cursor that always expires ends in a problem, and loaded messages stay', async () => {
  await setFault(LOGS, { kind: 'expired-cursor' });
  const { end } = load(LOGS, logs(5));
  expect(await end()).toMatchObject({
    kind: 'ready',
    earlier: { kind: 'problem', problem: { kind: 'server', status: 400 } }
  });
  expect(texts(await end()).at(-1)).toBe('handover');
});

test('retry requests a failed page again and continues from there', async () => {
  await setFault(LOGS, { kind: 'status', status: 403, skip: 2, times: 1 });
  const { conversation, states, end } = load(LOGS, logs(10));
  expect(await end()).toMatchObject({ kind: 'ready', earlier: { kind: 'problem', problem: { kind: 'forbidden' } } });
  conversation.retry();
  expect(states.at(-1)).toMatchObject({ kind: 'ready', earlier: { kind: 'loading' } });
  expect(await end()).toMatchObject({ kind: 'ready', earlier: { kind: 'complete' } });
  expect(texts(await end())).toEqual(texts(await load(LOGS, logs(1000)).end()));
});

for (const [name, fault, problem, requests] of [
  ['404', { kind: 'status', status: 404 }, { kind: 'expired', status: 404 }, 1],
  ['410', { kind: 'status', status: 410 }, { kind: 'expired', status: 410 }, 1],
  ['401', { kind: 'status', status: 401, body: 'gateway' }, { kind: 'expired', status: 401 }, 1],
  ['403', { kind: 'status', status: 403 }, { kind: 'forbidden', by: 'assistant', status: 403 }, 1],
  ['400', { kind: 'status', status: 400 }, { kind: 'server', status: 400 }, 1],
  ['429', { kind: 'status', status: 429, retryAfter: 2 }, { kind: 'rateLimited', retryAfterSeconds: 2 }, 4],
  [
    '429 and a long pause',
    { kind: 'status', status: 429, retryAfter: 60 },
    { kind: 'rateLimited', retryAfterSeconds: 60 },
    1
  ],
  ['503', { kind: 'status', status: 503, body: 'none' }, { kind: 'server', status: 503 }, 4],
  ['no JSON', { kind: 'body', body: 'malformed' }, { kind: 'badPayload', reason: 'JSON' }, 1],
  ['a login page', { kind: 'body', body: 'html' }, { kind: 'badPayload', reason: 'JSON' }, 1],
  ['nothing', { kind: 'body', body: 'empty' }, { kind: 'badPayload', reason: 'JSON' }, 1],
  ['JSON of another type', { kind: 'body', body: 'wrong-type' }, { kind: 'badPayload', reason: 'notes' }, 1]
] as const satisfies [string, Fault, object, number][]) {
  test(`an answer of ${name} ends in a problem after ${requests} request(s)`, async () => {
    await setFault(NOTES, fault);
    expect(await load(NOTES).end()).toEqual({ kind: 'problem', problem });
    expect(await requestsSeen()).toHaveLength(requests);
  });
}

test('a transient 429 is retried after its Retry-After', async () => {
  await setFault(NOTES, { kind: 'status', status: 429, retryAfter: 2, times: 2 });
  const delays: number[] = [];
  expect(await load(NOTES, {}, delays).end()).toMatchObject({ kind: 'ready' });
  expect(delays).toEqual([2000, 2000]);
});

test('a transient connection failure is retried', async () => {
  for (const when of ['headers', 'body'] as const) {
    await setFault(NOTES, { kind: 'cut', when, times: 2 });
    expect(await load(NOTES).end()).toMatchObject({ kind: 'ready' });
  }
});

test('a connection that always breaks in the body counts as offline', async () => {
  await setFault(NOTES, { kind: 'cut', when: 'body' });
  expect(await load(NOTES).end()).toMatchObject({ kind: 'problem', problem: { kind: 'offline' } });
});

test('a redirect is not followed', async () => {
  await setFault(NOTES, { kind: 'redirect', location: 'https://example.com/' });
  expect(await load(NOTES).end()).toMatchObject({ kind: 'problem', problem: { kind: 'blocked', by: 'host' } });
});

test('a slow answer ends in a time-out', async () => {
  await setFault(NOTES, { kind: 'delay', ms: 30_000 });
  expect(await load(NOTES, { timeout: 1 }).end()).toEqual({
    kind: 'problem',
    problem: { kind: 'timedOut', seconds: 1, waitedFor: 'assistant' }
  });
});

test('an unreachable host is reported after four attempts', async () => {
  const delays: number[] = [];
  const port = new URL(assistant.url).port;
  await assistant.close();
  expect(await load(NOTES, { serviceUrl: `http://127.0.0.1:${port}` }, delays).end()).toEqual({
    kind: 'problem',
    problem: { kind: 'offline', host: `127.0.0.1:${port}` }
  });
  expect(delays).toEqual([250, 500, 1000]);
});

test("a host that the page's CSP blocks is reported", async () => {
  const port = new URL(assistant.url).port;
  await assistant.close();
  const states: ConversationState[] = [];
  const record = { session: NOTES, token: TOKEN, key: '', settingsText: '', customerName: '' };
  const settings = readSettings({ serviceUrl: `http://127.0.0.1:${port}`, integrationId: 'integration-1' });
  openConversation(record, settings, environment([], true), (state) => states.push(state));
  await expect
    .poll(() => states.at(-1), { intervals: [10] })
    .toEqual({ kind: 'problem', problem: { kind: 'blocked', by: 'policy', host: `127.0.0.1:${port}` } });
});

test('endless pages without new messages end loading, and loaded messages stay', async () => {
  let pages = 0;
  const endless = createServer((_request, response) => {
    pages++;
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ logs: [TURN], pagination: { next_cursor: `cursor-${pages}` } }));
  });
  await new Promise<void>((resolve) => endless.listen(0, '127.0.0.1', resolve));
  const { port } = endless.address() as AddressInfo;
  const end = await load(LOGS, { ...logs(5), serviceUrl: `http://127.0.0.1:${port}` }).end();
  endless.close();
  expect(end).toMatchObject({ earlier: { kind: 'problem', problem: { kind: 'badPayload', reason: 'cursor' } } });
  expect(texts(end)).toEqual(['Hello']);
  expect(pages).toBeLessThan(10);
});

for (const [session, length] of [
  [MIDDLING, 100],
  [LONG, 1700]
] as const) {
  test(`an answer of ${length} messages shows its last 30 messages first, and they do not change`, async () => {
    const { states, end } = load(session);
    const all = texts(await end());
    expect(all).toHaveLength(length);
    const [, first, ...rest] = states;
    expect(first).toMatchObject({ kind: 'ready', earlier: { kind: 'loading' } });
    expect(texts(first as ConversationState)).toEqual(all.slice(-30));
    expect(rest.map((state) => texts(state).length)).toEqual([length]);
  });
}

test('two calls of retry make one request', async () => {
  await setFault(NOTES, { kind: 'body', body: 'empty', times: 1 });
  const { conversation, end } = load(NOTES);
  await end();
  conversation.retry();
  conversation.retry();
  expect(await end()).toMatchObject({ kind: 'ready' });
  expect(await requestsSeen()).toHaveLength(2);
});

test('a closed conversation reports no further states', async () => {
  const { states, conversation } = load(LONG);
  conversation.close();
  await load(LONG).end();
  expect(states).toEqual([{ kind: 'loading' }]);
});
