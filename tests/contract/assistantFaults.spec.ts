import { expect } from '@playwright/test';
import type { AssistantServer, Fault, SeenRequest } from '../../scripts/assistant/index.ts';
import { startAssistant } from '../../scripts/assistant/index.ts';
import {
  agentHeaders,
  BEARER,
  LOGS_SESSION,
  logsUrl,
  notesUrl,
  NOTES_SESSION,
  stored,
  test
} from './assistantService.ts';

const PREFLIGHT = {
  method: 'OPTIONS',
  headers: {
    Origin: 'http://console.example.com',
    'Access-Control-Request-Method': 'GET',
    'Access-Control-Request-Headers': 'authorization'
  }
};

const CONTRACTS = [
  { contract: 'notes', session: NOTES_SESSION, url: (assistant: AssistantServer) => notesUrl(assistant) },
  { contract: 'logs', session: LOGS_SESSION, url: (assistant: AssistantServer) => logsUrl(assistant) }
];

function get(url: string): Promise<Response> {
  return fetch(url, { headers: agentHeaders(), redirect: 'manual' });
}

for (const { contract, session, url } of CONTRACTS) {
  test.describe(contract, () => {
    test('a status is answered, with Retry-After and each form of a body', async ({ assistant, steer }) => {
      const answer = async (fault: Fault): Promise<Response> => {
        expect((await steer(session, fault)).status).toBe(204);
        return get(url(assistant));
      };
      const limited = await answer({ kind: 'status', status: 429, retryAfter: 7 });
      expect(limited.status).toBe(429);
      expect(limited.headers.get('retry-after')).toBe('7');
      expect(limited.headers.get('access-control-allow-origin')).toBe('*');
      expect(await limited.json()).toMatchObject({ code: 429, error: expect.any(String), errors: [{}] });

      const gateway = await answer({ kind: 'status', status: 503, body: 'gateway' });
      expect(gateway.headers.has('retry-after')).toBe(false);
      expect(await gateway.json()).toMatchObject({
        code: 503,
        trace: expect.any(String),
        more_info: expect.any(String)
      });

      const html = await answer({ kind: 'status', status: 502, body: 'html' });
      expect(html.status).toBe(502);
      expect(html.headers.get('content-type')).toContain('text/html');

      const none = await answer({ kind: 'status', status: 500, body: 'none' });
      expect(none.status).toBe(500);
      expect(await none.text()).toBe('');
    });

    test('an answer comes late', async ({ assistant, steer }) => {
      await steer(session, { kind: 'delay', ms: 300 });
      const start = performance.now();
      const response = await get(url(assistant));
      // a timer may fire up to a millisecond early
      expect(performance.now() - start).toBeGreaterThan(298);
      expect(response.status).toBe(200);
    });

    test('the connection is cut before the headers', async ({ assistant, steer }) => {
      await steer(session, { kind: 'cut', when: 'headers' });
      await expect(get(url(assistant))).rejects.toThrow(TypeError);
    });

    test('the connection is cut within the body', async ({ assistant, steer }) => {
      await steer(session, { kind: 'cut', when: 'body' });
      const response = await get(url(assistant));
      expect(response.status).toBe(200);
      await expect(response.text()).rejects.toThrow(TypeError);
    });

    test('a body is malformed, of a wrong type, a page, or empty', async ({ assistant, steer }) => {
      const answer = async (body: Extract<Fault, { kind: 'body' }>['body']): Promise<Response> => {
        await steer(session, { kind: 'body', body });
        const response = await get(url(assistant));
        expect(response.status).toBe(200);
        return response;
      };
      await expect((await answer('malformed')).json()).rejects.toThrow(SyntaxError);
      expect(await (await answer('wrong-type')).json()).toEqual({ [contract]: 'none' });
      expect((await answer('html')).headers.get('content-type')).toContain('text/html');
      expect(await (await answer('empty')).text()).toBe('');
    });

    test('a page of another origin is shut out', async ({ assistant, steer }) => {
      await steer(session, { kind: 'cors' });
      const corsHeaders = ({ headers }: Response): string[] =>
        [...headers.keys()].filter((name) => name.startsWith('access-control-'));
      const preflight = await fetch(url(assistant), PREFLIGHT);
      expect(preflight.ok).toBe(false);
      expect(corsHeaders(preflight)).toEqual([]);
      const response = await get(url(assistant));
      expect(response.status).toBe(200);
      expect(corsHeaders(response)).toEqual([]);
      expect((await fetch(assistant.url)).headers.get('access-control-allow-origin')).toBe('*');
    });

    test('a request is sent elsewhere', async ({ assistant, steer }) => {
      await steer(session, { kind: 'redirect', location: 'https://elsewhere.example.com/' });
      const response = await get(url(assistant));
      expect(response.status).toBe(302);
      expect(response.headers.get('location')).toBe('https://elsewhere.example.com/');
    });

    test('a fault hits the requests that it is told to hit, and preflights do not count', async ({
      assistant,
      steer
    }) => {
      await steer(session, { kind: 'status', status: 500, skip: 1, times: 2 });
      const statuses: number[] = [];
      for (let request = 0; request < 4; request += 1) {
        expect((await fetch(url(assistant), PREFLIGHT)).status).toBe(204);
        statuses.push((await get(url(assistant))).status);
      }
      expect(statuses).toEqual([200, 500, 500, 200]);
    });

    test('a fault ends when it is taken away', async ({ assistant, steer }) => {
      await steer(session, { kind: 'status', status: 500 });
      expect((await get(url(assistant))).status).toBe(500);
      const removed = await fetch(`${assistant.url}/control/faults/${session}`, { method: 'DELETE' });
      expect(removed.status).toBe(204);
      expect((await get(url(assistant))).status).toBe(200);
    });
  });
}

test('a shut-out that lasts once hits one preflight', async ({ assistant, steer }) => {
  await steer(NOTES_SESSION, { kind: 'cors', times: 1 });
  expect((await fetch(notesUrl(assistant), PREFLIGHT)).status).toBe(403);
  expect((await fetch(notesUrl(assistant), PREFLIGHT)).status).toBe(204);
  expect((await get(notesUrl(assistant))).headers.get('access-control-allow-origin')).toBe('*');
});

test('a shut-out that comes later lets one whole request pass', async ({ assistant, steer }) => {
  await steer(NOTES_SESSION, { kind: 'cors', skip: 1 });
  expect((await fetch(notesUrl(assistant), PREFLIGHT)).status).toBe(204);
  expect((await get(notesUrl(assistant))).headers.get('access-control-allow-origin')).toBe('*');
  expect((await fetch(notesUrl(assistant), PREFLIGHT)).status).toBe(403);
});

test('a cursor is dead when it is used, and only requests with a cursor count', async ({ assistant, steer }) => {
  await steer(LOGS_SESSION, { kind: 'expired-cursor', times: 1 });
  const first = (await (await get(logsUrl(assistant, { page_limit: '5' }))).json()) as {
    pagination: { next_cursor: string };
  };
  const next = logsUrl(assistant, { page_limit: '5', cursor: first.pagination.next_cursor });
  const dead = await get(next);
  expect(dead.status).toBe(400);
  expect(await dead.json()).toMatchObject({ code: 400, errors: [{ path: 'cursor' }] });
  expect((await get(next)).status).toBe(200);
});

test('a fault of one session does not touch another', async ({ assistant, steer }) => {
  await steer(LOGS_SESSION, { kind: 'status', status: 500 });
  expect((await get(notesUrl(assistant))).status).toBe(200);
});

test('a conversation can bring its fault along', async () => {
  const conversation = await stored(NOTES_SESSION, 'empty.notes.json');
  const assistant = await startAssistant({
    conversations: [{ ...conversation, fault: { kind: 'status', status: 503 } }]
  });
  expect((await get(notesUrl(assistant))).status).toBe(503);
  assistant.add(conversation);
  expect((await get(notesUrl(assistant))).status).toBe(200);
  await assistant.close();
});

for (const fault of [
  'null',
  '{}',
  '{"kind":"toString"}',
  '{"kind":"status"}',
  '{"kind":"status","status":99}',
  '{"kind":"status","status":500,"body":"xml"}',
  '{"kind":"status","status":429,"retryAfter":-1}',
  '{"kind":"delay","ms":"1"}',
  '{"kind":"cut","when":"later"}',
  '{"kind":"body","body":"good"}',
  '{"kind":"redirect"}',
  '{"kind":"cors","times":0.5}',
  '{"kind":"slow-body"}',
  '{"kind":"large-body","megabytes":-1}',
  '{"kind":"content-type"}',
  '{"kind":"json"}',
  '{"kind":"clock-skew","ms":"1"}',
  '{"kind":"order","order":"random"}',
  '{"kind":'
]) {
  test(`${fault} is not a fault`, async ({ assistant }) => {
    const response = await fetch(`${assistant.url}/control/faults/${NOTES_SESSION}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: fault
    });
    expect(response.status).toBe(400);
    expect((await get(notesUrl(assistant))).status).toBe(200);
  });
}

test('the control API tells what came in, and never a token', async ({ assistant }) => {
  const unknown = 'a/token+that=the-service-does-not-know';
  await get(notesUrl(assistant));
  await fetch(logsUrl(assistant, { token: BEARER }), PREFLIGHT);
  await fetch(`${logsUrl(assistant, { token: unknown })}&raw=${unknown}`, { headers: agentHeaders(unknown) });
  const control = `${assistant.url}/control/requests`;
  const answer = await (await fetch(control)).text();
  expect(answer).not.toContain(BEARER);
  expect(answer).not.toContain(unknown);
  expect(answer).not.toContain(encodeURIComponent(unknown));
  const [notes, preflight, logs] = JSON.parse(answer) as SeenRequest[];
  expect(notes).toMatchObject({
    method: 'GET',
    url: notesUrl(assistant).replace(assistant.url, ''),
    bearerLength: BEARER.length
  });
  expect(notes?.headers).toEqual(expect.arrayContaining(['authorization', 'x-watson-is-agent-app']));
  expect(preflight).toMatchObject({ method: 'OPTIONS', bearerLength: null });
  expect(preflight?.url).toContain('token=[bearer]');
  expect(logs).toMatchObject({ bearerLength: unknown.length, url: expect.stringContaining('token=[bearer]') });

  expect((await fetch(control, { method: 'DELETE' })).status).toBe(204);
  expect(await (await fetch(control)).json()).toEqual([]);
});

test('the control API is closed to pages of other origins', async ({ assistant }) => {
  for (const path of ['/control/requests', `/control/faults/${NOTES_SESSION}`]) {
    const preflight = await fetch(assistant.url + path, {
      ...PREFLIGHT,
      headers: { ...PREFLIGHT.headers, 'Access-Control-Request-Method': 'PUT' }
    });
    expect(preflight.headers.has('access-control-allow-methods')).toBe(false);
    expect((await fetch(assistant.url + path)).headers.has('access-control-allow-origin')).toBe(false);
  }
});

test('a closed service cuts what is still waiting', async () => {
  const conversation = await stored(NOTES_SESSION, 'empty.notes.json');
  const assistant = await startAssistant({
    conversations: [{ ...conversation, fault: { kind: 'delay', ms: 3_600_000 } }]
  });
  const waiting = expect(get(notesUrl(assistant))).rejects.toThrow(TypeError);
  await expect
    .poll(async () => ((await (await fetch(`${assistant.url}/control/requests`)).json()) as SeenRequest[]).length)
    .toBe(1);
  await assistant.close();
  await waiting;
});
