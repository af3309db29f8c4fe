import { expect, test } from '@playwright/test';
import { startAssistant, type AssistantServer } from '../../scripts/assistant/index.ts';
import { ENVIRONMENT_ID, INTEGRATION_ID } from '../../scripts/org/identifiers.ts';
import { FALLBACK_ANSWER, GARDEN_SHOP } from '../../scripts/story/dialog.ts';

/** The sessions API: a customer's page sends messages, and the notes store both sides. */

const VERSION = '?version=2024-08-25';
const WELCOME = { id: 'm-1', input: { message_type: 'text', text: '' }, history: { is_welcome_request: true } };

async function withAssistant(use: (assistant: AssistantServer, url: string) => Promise<void>): Promise<void> {
  const assistant = await startAssistant({ conversations: [], dialog: GARDEN_SHOP });
  try {
    await use(assistant, `${assistant.url}/v2/assistants/${ENVIRONMENT_ID}/sessions`);
  } finally {
    await assistant.close();
  }
}

async function post(url: string, body?: unknown): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function openSession(url: string): Promise<{ id: string; key: string }> {
  const response = await post(url + VERSION);
  expect(response.status).toBe(201);
  const { session_id, session_history_key } = (await response.json()) as Record<string, string>;
  return { id: session_id ?? '', key: session_history_key ?? '' };
}

async function notesOf({ url }: AssistantServer, key: string): Promise<Response> {
  const [, version, code = '', session] = key.split('::');
  const path = `/public/agentapp/${INTEGRATION_ID}/channel_conversations/${session}/notes?version=${version}`;
  return fetch(url + path, { headers: { Authorization: `Bearer ${code}`, 'x-watson-is-agent-app': 'true' } });
}

test('the notes have the messages of customer and assistant, in order and unchanged', async () => {
  await withAssistant(async (assistant, url) => {
    const { id, key } = await openSession(url);
    const welcome = (await (await post(`${url}/${id}/message${VERSION}`, WELCOME)).json()) as { id: string };
    const question = { input: { message_type: 'text', text: 'And else?' } };
    const answer = (await (await post(`${url}/${id}/message${VERSION}`, question)).json()) as { id: string };
    expect(answer).toMatchObject({ output: { generic: [{ response_type: 'text', text: FALLBACK_ANSWER }] } });

    const { notes } = (await (await notesOf(assistant, key)).json()) as { notes: { type: string; body: unknown }[] };
    const entry = (message: object) => ({
      message: { ...message, history: expect.objectContaining({ timestamp: expect.any(Number) }) },
      time: expect.stringMatching(/Z$/)
    });
    expect(notes).toEqual([
      {
        type: 'HISTORY',
        body: [
          entry(WELCOME),
          entry(welcome),
          entry({ ...question, id: expect.any(String) }),
          entry({ ...answer, request_id: expect.any(String) })
        ]
      }
    ]);
  });
});

test('a key gives access to its own session only, and a wrong code to none', async () => {
  await withAssistant(async (assistant, url) => {
    const [first, second] = [await openSession(url), await openSession(url)];
    await post(`${url}/${first.id}/message${VERSION}`, WELCOME);
    expect(await (await notesOf(assistant, second.key)).json()).toEqual({ notes: [{ type: 'HISTORY', body: [] }] });
    const forged = second.key.replace(second.id, first.id);
    expect((await notesOf(assistant, forged)).status).toBe(404);
  });
});

test('invalid messages are refused and not stored', async () => {
  await withAssistant(async (assistant, url) => {
    const { id, key } = await openSession(url);
    const bodies = [undefined, [], { input: 'text' }, { input: { text: 7 } }];
    for (const body of bodies) {
      expect((await post(`${url}/${id}/message${VERSION}`, body)).status).toBe(400);
    }
    expect((await post(`${url}/${id}/message`, WELCOME)).status).toBe(400);
    expect((await post(`${url}/unknown/message${VERSION}`, WELCOME)).status).toBe(404);
    expect(await (await notesOf(assistant, key)).json()).toEqual({ notes: [{ type: 'HISTORY', body: [] }] });
  });
});

test('preflights allow messages from other origins', async () => {
  await withAssistant(async (_assistant, url) => {
    const headers = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
    const preflight = await fetch(url, { method: 'OPTIONS', headers });
    expect(preflight.headers.get('access-control-allow-methods')).toBe('POST');
    expect(preflight.headers.get('access-control-allow-headers')).toBe('content-type');
  });
});

test('an assistant without a dialog has no sessions', async () => {
  const assistant = await startAssistant({ conversations: [] });
  try {
    expect((await post(`${assistant.url}/v2/assistants/${ENVIRONMENT_ID}/sessions${VERSION}`)).status).toBe(404);
  } finally {
    await assistant.close();
  }
});
