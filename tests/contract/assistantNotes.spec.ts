import { expect } from '@playwright/test';
import { agentHeaders, BEARER, LOGS_SESSION, notesUrl, NOTES_SESSION, stored, test } from './assistantService.ts';

test('the notes of a session are returned as captured', async ({ assistant }) => {
  const response = await fetch(notesUrl(assistant), { headers: agentHeaders() });
  expect(response.status).toBe(200);
  expect(Number(response.headers.get('x-watson-session-timeout'))).toBeGreaterThan(0);
  expect(await response.json()).toEqual((await stored(NOTES_SESSION, 'card-blocked.notes.json')).history);
});

test('the path of Cloud Pak for Data returns the notes, too', async ({ assistant }) => {
  const url = notesUrl(assistant).replace('/public/agentapp/', '/v1/agentapp/');
  expect((await fetch(url, { headers: agentHeaders() })).status).toBe(200);
});

test("a request without a token gets 401 in the gateway's form", async ({ assistant }) => {
  const headers = { 'x-watson-is-agent-app': 'true', 'x-global-transaction-id': 'transaction-1' };
  const response = await fetch(notesUrl(assistant), { headers });
  expect(response.status).toBe(401);
  expect(await response.json()).toEqual({
    code: 401,
    trace: 'transaction-1',
    error: 'Unauthorized',
    more_info: expect.stringContaining('https://')
  });
});

test("a wrong token and an unknown session both get 404 in the service's form", async ({ assistant }) => {
  const wrongToken = await fetch(notesUrl(assistant), { headers: agentHeaders('another-token') });
  const unknownSession = await fetch(notesUrl(assistant, 'no-such-session'), { headers: agentHeaders() });
  const noNotes = await fetch(notesUrl(assistant, LOGS_SESSION), { headers: agentHeaders() });
  const error = 'No such session, or access to it has expired';
  for (const response of [wrongToken, unknownSession, noNotes]) {
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error, errors: [{ message: error }], code: 404 });
  }
});

test('a request without version or agent application header gets 400 that names it', async ({ assistant }) => {
  const noVersion = await fetch(notesUrl(assistant, NOTES_SESSION, ''), { headers: agentHeaders() });
  expect(noVersion.status).toBe(400);
  expect(await noVersion.json()).toMatchObject({ code: 400, errors: [{ path: 'version' }] });

  const noAgent = await fetch(notesUrl(assistant), { headers: { Authorization: `Bearer ${BEARER}` } });
  expect(noAgent.status).toBe(400);
  expect(await noAgent.json()).toMatchObject({ code: 400, errors: [{ path: 'x-watson-is-agent-app' }] });
});

test('a token of 131,072 characters is accepted', async ({ assistant }) => {
  const bearer = 'T'.repeat(131_072);
  assistant.add(await stored('session-of-2020', 'empty.notes.json', bearer));
  const response = await fetch(notesUrl(assistant, 'session-of-2020'), { headers: agentHeaders(bearer) });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ notes: [{ type: 'HISTORY', body: [] }] });
  const shorter = await fetch(notesUrl(assistant, 'session-of-2020'), { headers: agentHeaders(bearer.slice(1)) });
  expect(shorter.status).toBe(404);
});

test('adding a conversation replaces the one with the same session', async ({ assistant }) => {
  assistant.add(await stored(NOTES_SESSION, 'empty.notes.json', 'new-token'));
  expect((await fetch(notesUrl(assistant), { headers: agentHeaders() })).status).toBe(404);
  expect((await fetch(notesUrl(assistant), { headers: agentHeaders('new-token') })).status).toBe(200);
});

test('preflights allow the headers of both contracts and no others', async ({ assistant }) => {
  const preflight = await fetch(notesUrl(assistant), {
    method: 'OPTIONS',
    headers: {
      Origin: 'http://console.example.com',
      'Access-Control-Request-Method': 'GET',
      'Access-Control-Request-Headers':
        'accept,authorization,content-type,x-global-transaction-id,x-watson-is-agent-app,x-watson-learning-opt-out,x-other'
    }
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*');
  expect(preflight.headers.get('access-control-allow-methods')).toBe('GET');
  expect(preflight.headers.get('access-control-allow-headers')?.split(', ')).toEqual([
    'accept',
    'authorization',
    'content-type',
    'x-global-transaction-id',
    'x-watson-is-agent-app',
    'x-watson-learning-opt-out'
  ]);
  expect(Number(preflight.headers.get('access-control-max-age'))).toBeGreaterThan(0);
  expect(preflight.headers.has('access-control-allow-credentials')).toBe(false);
});

test('pages of other origins may read answers, errors and the exposed headers', async ({ assistant }) => {
  for (const bearer of [BEARER, 'another-token']) {
    const { headers } = await fetch(notesUrl(assistant), { headers: agentHeaders(bearer) });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')?.toLowerCase().split(', ')).toEqual(
      expect.arrayContaining(['retry-after', 'x-global-transaction-id', 'x-watson-session-timeout'])
    );
    expect(headers.has('access-control-allow-credentials')).toBe(false);
  }
});

test('the root is readable from every origin', async ({ assistant }) => {
  const response = await fetch(`${assistant.url}/`);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain('text/plain');
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
});

test('other paths get 404, and an invalid path 400', async ({ assistant }) => {
  for (const [path, status] of [
    ['/v2/assistants', 404],
    ['/control/nothing', 404],
    ['/public/agentapp/x/channel_conversations/%E0%A4%A/notes', 400]
  ] as const) {
    const response = await fetch(assistant.url + path);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ code: status });
  }
  expect((await fetch(notesUrl(assistant), { method: 'POST', headers: agentHeaders() })).status).toBe(404);
});

test('the service listens on one loopback address only', async ({ assistant }) => {
  expect(new URL(assistant.url).hostname).toBe('127.0.0.1');
  const elsewhere = fetch(assistant.url.replace('127.0.0.1', '127.0.0.2'), { signal: AbortSignal.timeout(2000) });
  await expect(elsewhere).rejects.toThrow();
});
