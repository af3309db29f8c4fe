import { expect } from '@playwright/test';
import type { SeenRequest } from '../../scripts/assistant/index.ts';
import { startAssistant } from '../../scripts/assistant/index.ts';
import {
  agentHeaders,
  BEARER,
  get,
  logsUrl,
  NOTES_SESSION,
  notesUrl,
  PREFLIGHT,
  stored,
  test
} from './assistantService.ts';

/** The control API validates faults and lists requests. */

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

test('the control API lists the requests without tokens', async ({ assistant }) => {
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

test('the control API has no CORS headers', async ({ assistant }) => {
  for (const path of ['/control/requests', `/control/faults/${NOTES_SESSION}`]) {
    const preflight = await fetch(assistant.url + path, {
      ...PREFLIGHT,
      headers: { ...PREFLIGHT.headers, 'Access-Control-Request-Method': 'PUT' }
    });
    expect(preflight.headers.has('access-control-allow-methods')).toBe(false);
    expect((await fetch(assistant.url + path)).headers.has('access-control-allow-origin')).toBe(false);
  }
});

test('closing the service closes pending requests', async () => {
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
