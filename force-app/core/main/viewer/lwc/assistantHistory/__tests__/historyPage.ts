import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'lwc';
import AssistantHistory from 'c/assistantHistory';

export const HISTORY = readFileSync(join(process.cwd(), 'fixtures/conversations/card-blocked.notes.json'), 'utf8');
export const KEY = 'eu-de::1::123456::session-1::integration-1::instance-1::';

/** An answer of the assistant. */
export const answer = (body, status = 200) => ({
  ok: status < 400,
  status,
  headers: new Map(),
  text: () => Promise.resolve(body)
});

/** A record as the platform tells it. */
export const record = (values, id = '570000000000001AAA') => ({
  id,
  fields: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]))
});
export const withKey = (more = {}) => record({ x_watson_assistant_key__c: KEY, ...more });

/** Puts the component on a record page. */
export function show(more = {}) {
  const element = createElement('c-assistant-history', { is: AssistantHistory });
  Object.assign(element, { recordId: '570000000000001AAA', objectApiName: 'LiveChatTranscript', ...more });
  document.body.appendChild(element);
  return element;
}

/** What the viewer in it shows. */
export const find = (element, selector) =>
  element.shadowRoot.querySelector('c-assistant-viewer').shadowRoot.querySelector(selector);
export const conversation = (element) => find(element, 'c-assistant-transcript-pane');
