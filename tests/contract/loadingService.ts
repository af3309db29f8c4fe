import { readFileSync } from 'node:fs';
import { test as base, expect } from '@playwright/test';
import type { Conversation, ConversationState } from 'c/assistantLoader';
import type { Environment } from 'c/assistantClient';
import type { SettingsText } from 'c/assistantSource';
import { longConversation, parseCapturedHistory, startAssistant } from '../../scripts/assistant/index.ts';
import type { AssistantServer, Fault, StoredConversation } from '../../scripts/assistant/index.ts';
import { importViewerModule } from '../../scripts/lib/viewerModules.ts';

export const { openConversation } = await importViewerModule<typeof import('c/assistantLoader')>('assistantLoader');
export const { readSettings } = await importViewerModule<typeof import('c/assistantSource')>('assistantSource');

export const NOTES = 'c2b5e7ac-63dd-4b2e-9a4f-0d5f6c1e2a3b';
export const LOGS = 'bebefe72-96c9-464a-a147-c2f6282c22a2';
export const LONG = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
export const MIDDLING = '1b2c3d4e-5f6a-4b7c-8d9e-0f1a2b3c4d5e';
export const TOKEN = 'token-of-the-session';

/** The assistant of the running test. */
export let assistant: AssistantServer;

const captured = (name: string) => parseCapturedHistory(readFileSync(`fixtures/conversations/${name}`, 'utf8'), name);

/** Playwright's test with an assistant for each test, which the functions of this module use. */
export const test = base.extend<{ service: void }>({
  service: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
    async ({}, use) => {
      const conversations: StoredConversation[] = [
        { sessionId: NOTES, bearer: TOKEN, history: captured('card-blocked.notes.json') },
        { sessionId: LOGS, bearer: TOKEN, history: captured('invoice.logs.json') },
        { sessionId: LONG, bearer: TOKEN, history: longConversation(1700) },
        { sessionId: MIDDLING, bearer: TOKEN, history: longConversation(100) }
      ];
      assistant = await startAssistant({ conversations });
      await use();
      await assistant.close();
    },
    { auto: true }
  ]
});

/** An environment whose waits return at once and record their length. */
export function environment(delays: number[] = [], refused = false, network = new EventTarget()): Environment {
  return {
    fetch: (input, init) => fetch(input, init),
    isOnline: () => true,
    onOnline: (listener, signal) => network.addEventListener('online', listener, { signal }),
    isVisible: () => true,
    onVisible: () => {},
    reportsCspViolations: true,
    isBlockedByCsp: () => refused,
    wait: (milliseconds) => {
      delays.push(milliseconds);
      return Promise.resolve();
    },
    random: () => 0,
    uuid: () => crypto.randomUUID()
  };
}

/** A loading conversation, and the states that it reported. */
export interface Loading {
  readonly states: ConversationState[];
  readonly conversation: Conversation;
  /**
   * Waits until loading ends.
   * @returns the last state
   */
  readonly end: () => Promise<ConversationState>;
}

/** Opens a conversation and records each state that it reports. */
export function load(
  session: string,
  settings: SettingsText = {},
  delays: number[] = [],
  network?: EventTarget
): Loading {
  const states: ConversationState[] = [];
  const record = { session, token: TOKEN, key: '', settingsText: '', customerName: '' };
  const all = readSettings({ serviceUrl: assistant.url, integrationId: 'integration-1', ...settings });
  const conversation = openConversation(record, all, environment(delays, false, network), (state) =>
    states.push(state)
  );
  return {
    states,
    conversation,
    end: async () => {
      await expect.poll(() => isEnd(states.at(-1)), { intervals: [10] }).toBe(true);
      return states.at(-1) as ConversationState;
    }
  };
}

const isEnd = (state: ConversationState | undefined) =>
  state !== undefined && state.kind !== 'loading' && (state.kind !== 'ready' || state.earlier.kind !== 'loading');

/** Settings for logs with this page size. */
export const logs = (pageSize: number): SettingsText => ({ source: 'logs', environmentId: 'environment-1', pageSize });

/** The text or kind of each part, message by message. */
export const texts = (state: ConversationState | undefined) =>
  state?.kind === 'ready'
    ? state.transcript.messages.flatMap(({ parts }) =>
        parts.map((part) => (part.kind === 'text' ? part.text : part.kind))
      )
    : [];

/** Sets a fault for a session. */
export async function setFault(session: string, fault: Fault): Promise<void> {
  const response = await fetch(`${assistant.url}/control/faults/${session}`, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(fault)
  });
  expect(response.status).toBe(204);
}

/** The URLs of all requests to the assistant. */
export async function requestsSeen(): Promise<string[]> {
  const response = await fetch(`${assistant.url}/control/requests`);
  return ((await response.json()) as { url: string }[]).map(({ url }) => url);
}

/** Appends elements of the conversation's contract to it. */
export async function add(session: string, elements: readonly unknown[]): Promise<void> {
  const response = await fetch(`${assistant.url}/control/conversations/${session}/added`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(elements)
  });
  expect(response.status).toBe(204);
}
