import { expect } from '@playwright/test';
import type { AssistantServer, Fault } from '../../scripts/assistant/index.ts';
import { startAssistant } from '../../scripts/assistant/index.ts';
import { get, LOGS_SESSION, logsUrl, notesUrl, NOTES_SESSION, PREFLIGHT, stored, test } from './assistantService.ts';

const CONTRACTS = [
  { contract: 'notes', session: NOTES_SESSION, url: (assistant: AssistantServer) => notesUrl(assistant) },
  { contract: 'logs', session: LOGS_SESSION, url: (assistant: AssistantServer) => logsUrl(assistant) }
];

for (const { contract, session, url } of CONTRACTS) {
  test.describe(contract, () => {
    test('status: answers the status with Retry-After and each form of body', async ({ assistant, steer }) => {
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

    test('delay: the answer is late', async ({ assistant, steer }) => {
      await steer(session, { kind: 'delay', ms: 300 });
      const start = performance.now();
      const response = await get(url(assistant));
      // a timer may fire up to a millisecond early
      expect(performance.now() - start).toBeGreaterThan(298);
      expect(response.status).toBe(200);
    });

    test('cut headers: the connection closes before the headers', async ({ assistant, steer }) => {
      await steer(session, { kind: 'cut', when: 'headers' });
      await expect(get(url(assistant))).rejects.toThrow(TypeError);
    });

    test('cut body: the connection closes in the body', async ({ assistant, steer }) => {
      await steer(session, { kind: 'cut', when: 'body' });
      const response = await get(url(assistant));
      expect(response.status).toBe(200);
      await expect(response.text()).rejects.toThrow(TypeError);
    });

    test('body: the body is malformed, of a wrong type, HTML, or empty', async ({ assistant, steer }) => {
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

    test('cors: pages of other origins are refused', async ({ assistant, steer }) => {
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

    test('redirect: the request is redirected', async ({ assistant, steer }) => {
      await steer(session, { kind: 'redirect', location: 'https://elsewhere.example.com/' });
      const response = await get(url(assistant));
      expect(response.status).toBe(302);
      expect(response.headers.get('location')).toBe('https://elsewhere.example.com/');
    });

    test('skip and times select requests, and preflights do not count', async ({ assistant, steer }) => {
      await steer(session, { kind: 'status', status: 500, skip: 1, times: 2 });
      const statuses: number[] = [];
      for (let request = 0; request < 4; request += 1) {
        expect((await fetch(url(assistant), PREFLIGHT)).status).toBe(204);
        statuses.push((await get(url(assistant))).status);
      }
      expect(statuses).toEqual([200, 500, 500, 200]);
    });

    test('a removed fault has no effect', async ({ assistant, steer }) => {
      await steer(session, { kind: 'status', status: 500 });
      expect((await get(url(assistant))).status).toBe(500);
      const removed = await fetch(`${assistant.url}/control/faults/${session}`, { method: 'DELETE' });
      expect(removed.status).toBe(204);
      expect((await get(url(assistant))).status).toBe(200);
    });
  });
}

test('a cors fault with times 1 refuses one preflight', async ({ assistant, steer }) => {
  await steer(NOTES_SESSION, { kind: 'cors', times: 1 });
  expect((await fetch(notesUrl(assistant), PREFLIGHT)).status).toBe(403);
  expect((await fetch(notesUrl(assistant), PREFLIGHT)).status).toBe(204);
  expect((await get(notesUrl(assistant))).headers.get('access-control-allow-origin')).toBe('*');
});

test('a cors fault with skip 1 lets one request with its preflight pass', async ({ assistant, steer }) => {
  await steer(NOTES_SESSION, { kind: 'cors', skip: 1 });
  expect((await fetch(notesUrl(assistant), PREFLIGHT)).status).toBe(204);
  expect((await get(notesUrl(assistant))).headers.get('access-control-allow-origin')).toBe('*');
  expect((await fetch(notesUrl(assistant), PREFLIGHT)).status).toBe(403);
});

test('expired-cursor: matches only requests with a cursor', async ({ assistant, steer }) => {
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

test('a fault of one session does not affect another', async ({ assistant, steer }) => {
  await steer(LOGS_SESSION, { kind: 'status', status: 500 });
  expect((await get(notesUrl(assistant))).status).toBe(200);
});

test('a conversation can have a fault from the start', async () => {
  const conversation = await stored(NOTES_SESSION, 'empty.notes.json');
  const assistant = await startAssistant({
    conversations: [{ ...conversation, fault: { kind: 'status', status: 503 } }]
  });
  expect((await get(notesUrl(assistant))).status).toBe(503);
  assistant.add(conversation);
  expect((await get(notesUrl(assistant))).status).toBe(200);
  await assistant.close();
});
