import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AssistantHistory from 'c/assistantHistory';
import { all, first, show } from 'tests/page';
import type { Properties } from 'tests/page';
import { httpResponse, record } from 'tests/platform';

/** A history of notes with 11 messages. */
export const HISTORY = readFileSync(join(process.cwd(), 'fixtures/conversations/card-blocked.notes.json'), 'utf8');
export const KEY = 'eu-de::1::123456::session-1::integration-1::instance-1::';

/** The network: the only part between the record and the page that tests replace. */
export const fetchMock = jest.fn<typeof fetch>();

/** Responds to every request with a new response. */
export function respondWith(body: string, status = 200): void {
  fetchMock.mockImplementation(() => Promise.resolve(httpResponse(body, status)));
}

/** URL and options of the first request. */
export function firstRequest(): { url: string; init: RequestInit } {
  const [[url, init = {}] = []] = fetchMock.mock.calls;
  if (typeof url !== 'string') {
    throw new Error('There was no request');
  }
  return { url, init };
}

/** A record with a session history key. */
export const recordWithKey = (more: Readonly<Record<string, unknown>> = {}) =>
  record({ x_watson_assistant_key__c: KEY, ...more });

/** The viewer on a record page. */
export const showHistory = (more: Properties<AssistantHistory> = {}) =>
  show('c-assistant-history', AssistantHistory, {
    recordId: '570000000000001AAA',
    objectApiName: 'LiveChatTranscript',
    ...more
  });

/** The number of messages that are shown, undefined when there is no conversation. */
export const messageCount = (element: HTMLElement) =>
  all(element, 'c-assistant-transcript-pane')[0]?.transcript.messages.length;

/** The text of the live region. */
export const statusOf = (element: HTMLElement) => first(element, '[role="status"]').textContent;
