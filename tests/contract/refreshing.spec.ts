import { expect } from '@playwright/test';
import type { ConversationState } from 'c/assistantLoader';
import {
  add,
  assistant,
  load,
  LOGS,
  logs,
  NOTES,
  requestsSeen,
  setFault,
  test,
  texts,
  TOKEN
} from './loadingService.ts';
import type { Loading } from './loadingService.ts';

/** Refreshing a loaded conversation, over HTTP and without a browser. */

const SECOND = '5c1f3a52-2b8e-4a51-8d4f-7f2b3c4d5e6f';

const item = (text: string) => ({
  time: '2020-01-01T00:00:00.000Z',
  message: { output: { generic: [{ response_type: 'text', text }] } }
});

const turn = (text: string, minute: number, session = LOGS) => ({
  log_id: `later-${text}`,
  session_id: session,
  request_timestamp: new Date(Date.UTC(2030, 0, 1, 10, minute)).toISOString(),
  response_timestamp: new Date(Date.UTC(2030, 0, 1, 10, minute)).toISOString(),
  response: { output: { generic: [{ response_type: 'text', text }] } }
});

/** Refreshes, and waits for the next state. */
async function refresh({ conversation, states }: Loading): Promise<ConversationState | undefined> {
  const before = states.length;
  conversation.refresh();
  await expect.poll(() => states.length, { intervals: [10] }).toBeGreaterThan(before);
  return states.at(-1);
}

const ready = { kind: 'ready', earlier: { kind: 'complete' } };

test('a refresh appends new notes in order and keeps the known messages', async () => {
  const loading = load(NOTES);
  const before = await loading.end();
  await add(NOTES, [item('First'), item('Second')]);
  const after = await refresh(loading);
  expect(after).toMatchObject({ ...ready, refreshed: { at: expect.any(Number) } });
  expect(texts(after)).toEqual([...texts(before), 'First', 'Second']);
  const messages = (state?: ConversationState) => (state?.kind === 'ready' ? state.transcript.messages : []);
  messages(before).forEach((message, place) => expect(messages(after)[place]).toBe(message));
});

test('a refresh without new messages keeps the same transcript, with one request', async () => {
  const loading = load(NOTES);
  const before = await loading.end();
  const after = await refresh(loading);
  const { refreshed, ...same } = after?.kind === 'ready' ? after : { refreshed: undefined };
  expect(refreshed).toEqual({ at: expect.any(Number) });
  expect(same).toEqual(before);
  expect(after?.kind === 'ready' && before.kind === 'ready' && after.transcript === before.transcript).toBe(true);
  expect(await requestsSeen()).toHaveLength(2);
});

test('a refresh reads logs from the newest page to the first one without new logs', async () => {
  const loading = load(LOGS, logs(5));
  const before = await loading.end();
  const pages = (await requestsSeen()).length;
  await add(
    LOGS,
    Array.from({ length: 7 }, (_, minute) => turn(`Later ${minute}`, minute))
  );
  const after = await refresh(loading);
  expect(texts(after)).toEqual([...texts(before), ...Array.from({ length: 7 }, (_, minute) => `Later ${minute}`)]);
  // two pages with new logs, and one without
  expect(await requestsSeen()).toHaveLength(pages + 3);
  await refresh(loading);
  expect(await requestsSeen()).toHaveLength(pages + 4);
});

test('new messages can be in any of several sessions', async () => {
  assistant.add({ sessionId: SECOND, bearer: TOKEN, history: { logs: [] } });
  const loading = load(`${LOGS},${SECOND}`, logs(100));
  const before = await loading.end();
  await add(SECOND, [turn('In the next session', 1, SECOND)]);
  expect(texts(await refresh(loading))).toEqual([...texts(before), 'notice', 'In the next session']);
  await add(LOGS, [turn('Back in the first', 2)]);
  expect(texts(await refresh(loading)).slice(-2)).toEqual(['notice', 'Back in the first']);
});

test('a failed refresh keeps the messages and reports the problem; the next one adds what was missed', async () => {
  const loading = load(LOGS, logs(5));
  const before = await loading.end();
  await add(
    LOGS,
    Array.from({ length: 6 }, (_, minute) => turn(`Later ${minute}`, minute))
  );
  await setFault(LOGS, { kind: 'status', status: 403, skip: 1, times: 1 });
  const failed = await refresh(loading);
  expect(failed).toMatchObject({
    ...ready,
    refreshed: { at: expect.any(Number), problem: { kind: 'forbidden', status: 403 } }
  });
  expect(texts(failed)).toEqual(texts(before));
  const after = await refresh(loading);
  expect(after).toMatchObject({ ...ready, refreshed: { at: expect.any(Number) } });
  expect(after?.kind === 'ready' && after.refreshed).not.toHaveProperty('problem');
  expect(texts(after)).toHaveLength(texts(before).length + 6);
});

test('an answer with fewer messages removes none', async () => {
  const loading = load(NOTES);
  const before = await loading.end();
  await setFault(NOTES, { kind: 'body', body: 'empty', times: 1 });
  expect(texts(await refresh(loading))).toEqual(texts(before));
  assistant.add({ sessionId: NOTES, bearer: TOKEN, history: { notes: [] } });
  expect(texts(await refresh(loading))).toEqual(texts(before));
});

test('refresh does nothing during loading and after a failed load', async () => {
  const loading = load(LOGS, logs(5));
  loading.conversation.refresh();
  const end = await loading.end();
  expect(end).not.toHaveProperty('refreshed');
  const pages = (await requestsSeen()).length;
  await setFault(NOTES, { kind: 'status', status: 403 });
  const failed = load(NOTES);
  await failed.end();
  failed.conversation.refresh();
  await refresh(loading);
  expect(failed.states.at(-1)).toMatchObject({ kind: 'problem' });
  expect(await requestsSeen()).toHaveLength(pages + 2);
});

test('earlier messages that failed to load can be loaded after a refresh', async () => {
  await setFault(LOGS, { kind: 'status', status: 403, skip: 2, times: 1 });
  const loading = load(LOGS, logs(5));
  expect(await loading.end()).toMatchObject({ earlier: { kind: 'problem' } });
  await add(LOGS, [turn('Later', 1)]);
  const after = await refresh(loading);
  expect(after).toMatchObject({ kind: 'ready', earlier: { kind: 'problem' } });
  expect(texts(after).at(-1)).toBe('Later');
  loading.conversation.retry();
  const whole = await loading.end();
  expect(whole).toMatchObject(ready);
  expect(texts(whole).at(-1)).toBe('Later');
  expect(texts(whole)).toEqual(texts(await load(LOGS, logs(1000)).end()));
});

test('a refresh of an empty conversation shows its first message', async () => {
  assistant.add({ sessionId: NOTES, bearer: TOKEN, history: { notes: [] } });
  const loading = load(NOTES);
  expect(await loading.end()).toEqual({ kind: 'empty' });
  await add(NOTES, [item('Hello')]);
  expect(texts(await refresh(loading))).toEqual(['Hello']);
});

test('a closed conversation does not report a refresh', async () => {
  const loading = load(NOTES);
  await loading.end();
  const reported = loading.states.length;
  loading.conversation.refresh();
  loading.conversation.close();
  await load(NOTES).end();
  expect(loading.states).toHaveLength(reported);
});
