import { test as base } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import type { AssistantServer, Fault, StoredConversation } from '../../scripts/assistant/index.ts';
import { parseCapturedHistory, startAssistant } from '../../scripts/assistant/index.ts';

export const CONVERSATIONS = new URL('../../fixtures/conversations/', import.meta.url);
export const BEARER = 'token-of-the-session';
export const NOTES_SESSION = '0e7d5a0c-63b3-4b8e-9a5b-3f0f6d1c2a01';
export const LOGS_SESSION = '0e7d5a0c-63b3-4b8e-9a5b-3f0f6d1c2a02';
export const ENVIRONMENT = '9d3c6a1e-2f4b-4d8a-8b7e-6a5f4e3d2c1b';

interface Service {
  /** The clock for the life of cursors; tests move it. */
  clock: { now: number };
  /** A running service with one conversation of each contract. */
  assistant: AssistantServer;
  steer: (sessionId: string, fault: Fault) => Promise<Response>;
}

/** Playwright's test with a local assistant for each test. */
export const test = base.extend<Service>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
  clock: async ({}, use) => {
    await use({ now: Date.UTC(2026, 5, 1) });
  },
  assistant: async ({ clock }, use) => {
    const conversations = [
      await stored(NOTES_SESSION, 'card-blocked.notes.json'),
      await stored(LOGS_SESSION, 'invoice.logs.json')
    ];
    const assistant = await startAssistant({ conversations, now: () => clock.now });
    await use(assistant);
    await assistant.close();
  },
  steer: async ({ assistant }, use) => {
    await use((sessionId, fault) =>
      fetch(`${assistant.url}/control/faults/${sessionId}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(fault)
      })
    );
  }
});

/** A conversation file in the form that the service stores. */
export async function stored(sessionId: string, fileName: string, bearer = BEARER): Promise<StoredConversation> {
  const text = await readFile(new URL(fileName, CONVERSATIONS), 'utf8');
  return { sessionId, bearer, history: parseCapturedHistory(text, fileName) };
}

/** The URL of a session's notes. */
export function notesUrl(assistant: AssistantServer, sessionId = NOTES_SESSION, query = '?version=2023-09-15'): string {
  const integration = '5f2b1d0c-7d7a-4c3e-9a55-0c1de0a1b2c3';
  return `${assistant.url}/public/agentapp/${integration}/channel_conversations/${sessionId}/notes${query}`;
}

/** The URL of logs, with additional query parameters. */
export function logsUrl(assistant: AssistantServer, parameters: Record<string, string> = {}): string {
  const query = new URLSearchParams({ version: '2024-08-25', filter: `session_id::${LOGS_SESSION}`, ...parameters });
  return `${assistant.url}/v2/assistants/${ENVIRONMENT}/logs?${query}`;
}

/** The headers of IBM's agent application, which include those of a log request. */
export function agentHeaders(bearer = BEARER): Record<string, string> {
  return { Authorization: `Bearer ${bearer}`, Accept: 'application/json', 'x-watson-is-agent-app': 'true' };
}

/** Options of a preflight from another origin. */
export const PREFLIGHT = {
  method: 'OPTIONS',
  headers: {
    Origin: 'http://console.example.com',
    'Access-Control-Request-Method': 'GET',
    'Access-Control-Request-Headers': 'authorization'
  }
};

/** A request of IBM's agent application that does not follow redirects. */
export function get(url: string): Promise<Response> {
  return fetch(url, { headers: agentHeaders(), redirect: 'manual' });
}
