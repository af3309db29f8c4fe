import AssistantConnectionCheck from 'c/assistantConnectionCheck';
import { all, first, flushPromises, show, textOf } from 'tests/page';
import { record, recordAdapter, httpResponse } from 'tests/platform';

const ADDRESS = 'https://acme.example.com/lightning/r/LiveChatTranscript/570000000000001AAA/view';
const KEY = 'eu-de::1::123456::session-1::integration-1::instance-1::';
const RECORD = record({ x_watson_assistant_key__c: KEY });

const fetchMock = jest.fn<typeof fetch>();

/** Enters an address and starts the check; the platform returns the record, or does not answer. */
async function check(address: string, returned?: typeof RECORD) {
  const element = show('c-assistant-connection-check', AssistantConnectionCheck);
  first(element, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { value: address } }));
  await start(element);
  if (returned) {
    recordAdapter.emit(returned);
    await flushPromises();
  }
  return element;
}

function start(element: HTMLElement): Promise<void> {
  first(element, 'lightning-button').click();
  return flushPromises();
}

const outcomes = (element: HTMLElement) => all(element, 'li').map(({ dataset }) => dataset.outcome);

beforeEach(() => {
  fetchMock.mockReset().mockImplementation(() => Promise.resolve(httpResponse('{"notes":[]}')));
  globalThis.fetch = fetchMock;
});

afterEach(() => {
  document.body.replaceChildren();
});

it('passes all steps when the conversation can be read', async () => {
  const element = await check(ADDRESS, RECORD);
  expect(outcomes(element)).toEqual(['passed', 'passed', 'passed', 'passed', 'passed', 'passed']);
  expect(recordAdapter.getLastConfig()).toMatchObject({ recordId: RECORD.id, fields: ['LiveChatTranscript.Id'] });
  await expect(element).toBeAccessible();
});

it('explains the step that failed, and leaves the steps after it open', async () => {
  fetchMock.mockImplementation(() => Promise.resolve(httpResponse('', 403)));
  const element = await check(ADDRESS, RECORD);
  expect(outcomes(element)).toEqual(['passed', 'passed', 'passed', 'passed', 'failed', 'unknown']);
  expect(textOf(first(element, '[data-step="token"]'))).toContain('answered 403');
  await expect(element).toBeAccessible();
});

it('names the field that is missing on the record', async () => {
  const element = await check(ADDRESS, record({}));
  expect(outcomes(element)[0]).toBe('failed');
  expect(textOf(element)).toContain('x_watson_assistant_key__c');
});

it('asks for an address when the text has none', async () => {
  const element = await check('570000000000001AAA', RECORD);
  expect(textOf(element)).toContain('Open a chat record and paste the address of its page here.');
  expect(fetchMock).not.toHaveBeenCalled();
});

it('runs again on another click', async () => {
  const element = await check(ADDRESS, RECORD);
  fetchMock.mockImplementation(() => Promise.resolve(httpResponse('<html>')));
  await start(element);
  expect(outcomes(element)).toEqual(['passed', 'passed', 'failed', 'unknown', 'unknown', 'unknown']);
});

it('reports a record that the user may not read', async () => {
  const element = await check(ADDRESS);
  recordAdapter.error();
  await flushPromises();
  expect(textOf(first(element, '[data-step="settings"]'))).toContain('refuses this record');
});
