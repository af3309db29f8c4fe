import { createElement } from 'lwc';
import { getRecord } from 'lightning/uiRecordApi';
import AssistantConnectionCheck from 'c/assistantConnectionCheck';

const ADDRESS = 'https://acme.example.com/lightning/r/LiveChatTranscript/570000000000001AAA/view';
const KEY = 'eu-de::1::123456::session-1::integration-1::instance-1::';
const RECORD = { id: '570000000000001AAA', fields: { x_watson_assistant_key__c: { value: KEY } } };

const settle = () => new Promise((resolve) => setTimeout(resolve));
const answer = (body, status = 200) =>
  Promise.resolve({ ok: status < 400, status, headers: new Map(), text: () => Promise.resolve(body) });

async function check(address, record) {
  const element = createElement('c-assistant-connection-check', { is: AssistantConnectionCheck });
  document.body.appendChild(element);
  const input = element.shadowRoot.querySelector('lightning-input');
  input.dispatchEvent(new CustomEvent('change', { detail: { value: address } }));
  element.shadowRoot.querySelector('lightning-button').click();
  await settle();
  if (record) {
    getRecord.emit(record);
    await settle();
  }
  return element;
}

const outcomes = (element) => [...element.shadowRoot.querySelectorAll('li')].map(({ dataset }) => dataset.outcome);

beforeEach(() => {
  globalThis.fetch = jest.fn(() => answer('{"notes":[]}'));
});

afterEach(() => {
  document.body.replaceChildren();
});

it('passes all steps when the conversation can be read', async () => {
  const element = await check(ADDRESS, RECORD);
  expect(outcomes(element)).toEqual(['passed', 'passed', 'passed', 'passed', 'passed', 'passed']);
  expect(getRecord.getLastConfig()).toMatchObject({ recordId: RECORD.id, fields: ['LiveChatTranscript.Id'] });
  await expect(element).toBeAccessible();
});

it('names the step that failed with what to do, and leaves open what comes after it', async () => {
  globalThis.fetch.mockImplementation(() => answer('', 403));
  const element = await check(ADDRESS, RECORD);
  expect(outcomes(element)).toEqual(['passed', 'passed', 'passed', 'passed', 'failed', 'unknown']);
  expect(element.shadowRoot.querySelector('[data-step="token"]').textContent).toContain('answered 403');
  await expect(element).toBeAccessible();
});

it('says what is missing on the record', async () => {
  const element = await check(ADDRESS, { id: RECORD.id, fields: {} });
  expect(outcomes(element)[0]).toBe('failed');
  expect(element.shadowRoot.textContent).toContain('x_watson_assistant_key__c');
});

it('asks for an address when there is none', async () => {
  const element = await check('570000000000001AAA', RECORD);
  expect(element.shadowRoot.textContent).toContain('Open a chat record and paste the address of its page here.');
  expect(globalThis.fetch).not.toHaveBeenCalled();
});

it('checks again when asked again', async () => {
  const element = await check(ADDRESS, RECORD);
  globalThis.fetch.mockImplementation(() => answer('<html>'));
  element.shadowRoot.querySelector('lightning-button').click();
  await settle();
  expect(outcomes(element)).toEqual(['passed', 'passed', 'failed', 'unknown', 'unknown', 'unknown']);
});

it('says so when the record may not be read', async () => {
  const element = await check(ADDRESS, undefined);
  getRecord.error();
  await settle();
  expect(element.shadowRoot.querySelector('[data-step="settings"]').textContent).toContain('refuses this record');
});
