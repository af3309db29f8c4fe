import { all, first, flushPromises, textOf } from 'tests/page';
import { httpResponse, record, recordAdapter } from 'tests/platform';
import {
  HISTORY,
  KEY,
  fetchMock,
  firstRequest,
  messageCount,
  recordWithKey,
  respondWith,
  showHistory,
  statusOf
} from './historyPage';

jest.mock('@salesforce/customPermission/Assistant_History_View', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/customPermission/Assistant_History_Save', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/customPermission/Assistant_History_Insert', () => ({ default: true }), { virtual: true });

const EMPTY_HISTORY = '{"notes":[]}';

const isLoading = (element: HTMLElement) => all(element, '[data-state="loading"]').length === 1;
const looksForSaved = (element: HTMLElement) => all(element, 'c-assistant-saved-loader').length === 1;
const problemOf = (element: HTMLElement) => first(element, 'c-assistant-problem-notice').problem;

beforeEach(() => {
  fetchMock.mockReset();
  respondWith(HISTORY);
  globalThis.fetch = fetchMock;
});

afterEach(() => {
  document.body.replaceChildren();
});

it('requests the fields of the object of its page, all of them optional', async () => {
  showHistory();
  await flushPromises();
  const configs: unknown[] = [];
  recordAdapter.emit(undefined, (config) => configs.push(config) === 0);
  expect(configs).toContainEqual({
    recordId: '570000000000001AAA',
    fields: ['LiveChatTranscript.Id'],
    optionalFields: expect.arrayContaining([
      'LiveChatTranscript.x_watson_assistant_key__c',
      'LiveChatTranscript.Assistant_Settings_Text__c',
      'LiveChatTranscript.Status',
      'LiveChatTranscript.Contact.Name'
    ])
  });
});

it('shows the conversation of the record’s key, with the name of the customer', async () => {
  const element = showHistory();
  recordAdapter.emit(recordWithKey({ Contact: { fields: { Name: { value: 'Mara Lind' } } } }));
  await flushPromises();
  expect(messageCount(element)).toBe(11);
  expect(first(element, 'c-assistant-transcript-pane').customerName).toBe('Mara Lind');
  expect(statusOf(element)).toBe('11 messages loaded');
});

it('shows a spinner, and looks for a saved conversation, only when the response takes a while', async () => {
  jest.useFakeTimers();
  try {
    fetchMock.mockReturnValue(new Promise(() => {}));
    const element = showHistory();
    recordAdapter.emit(recordWithKey());
    await jest.advanceTimersByTimeAsync(10);
    expect(textOf(first(element, '[data-state="loading"]'))).toBe('');
    expect(looksForSaved(element)).toBe(false);
    await jest.advanceTimersByTimeAsync(100);
    expect(textOf(first(element, '[data-state="loading"]'))).toBe('Loading the conversation');
    expect(looksForSaved(element)).toBe(true);
  } finally {
    jest.useRealTimers();
  }
});

it('looks for a saved conversation after the conversation has been painted', async () => {
  const element = showHistory();
  recordAdapter.emit(recordWithKey());
  await flushPromises();
  first(element, 'c-assistant-transcript-pane').dispatchEvent(new CustomEvent('painted'));
  await flushPromises();
  expect(looksForSaved(element)).toBe(true);
});

it('looks for a saved conversation when the history is empty', async () => {
  respondWith(EMPTY_HISTORY);
  const element = showHistory();
  recordAdapter.emit(recordWithKey());
  await flushPromises();
  expect(looksForSaved(element)).toBe(true);
});

it('sends the token in its header, without cookies, and follows no redirect', async () => {
  showHistory();
  recordAdapter.emit(recordWithKey());
  await flushPromises();
  const { url, init } = firstRequest();
  expect(url).toContain('session-1');
  expect(url).not.toContain('123456');
  expect(init).toMatchObject({
    headers: { Authorization: 'Bearer 123456' },
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
    referrerPolicy: 'no-referrer'
  });
});

it('uses the settings of the org, with those of the page before them', async () => {
  showHistory({ region: 'us-east' });
  recordAdapter.emit(
    record({
      x_watson_assistant_session__c: 'session-2',
      x_watson_assistant_token__c: 'token-2',
      Assistant_Settings_Text__c: 'source=|region=us-south|integrationId=integration-2'
    })
  );
  await flushPromises();
  expect(firstRequest().url).toMatch(
    /^https:\/\/integrations\.us-east\.[^/]+\/public\/agentapp\/integration-2\/channel_conversations\/session-2\//
  );
});

it('reports a record without a conversation, and sends no request', async () => {
  const element = showHistory();
  recordAdapter.emit(record({}));
  await flushPromises();
  expect(problemOf(element).kind).toBe('missing');
  expect(statusOf(element)).toContain('This chat carries no conversation');
  expect(fetchMock).not.toHaveBeenCalled();
});

it('reports a record that the user may not read', async () => {
  const element = showHistory();
  recordAdapter.error();
  await flushPromises();
  expect(problemOf(element)).toEqual({ kind: 'forbidden', by: 'record' });
});

it('reports a record that does not arrive within 15 seconds, and still takes it later', async () => {
  jest.useFakeTimers();
  try {
    const element = showHistory();
    await jest.advanceTimersByTimeAsync(15_000);
    expect(problemOf(element)).toEqual({ kind: 'timedOut', seconds: 15, waitedFor: 'record' });
    expect(all(first(element, 'c-assistant-problem-notice'), 'lightning-button')).toEqual([]);
    recordAdapter.emit(recordWithKey());
    await jest.advanceTimersByTimeAsync(0);
    expect(messageCount(element)).toBe(11);
  } finally {
    jest.useRealTimers();
  }
});

it('embeds the hosted agent application when that is the source', async () => {
  const element = showHistory({ source: 'frame' });
  recordAdapter.emit(recordWithKey());
  await flushPromises();
  expect(first(element, 'iframe').src).toBe(
    `https://web-chat.global.assistant.watson.cloud.ibm.com/loadAgentAppFrame.html?session_history_key=${encodeURIComponent(KEY)}`
  );
  expect(fetchMock).not.toHaveBeenCalled();
});

it.each([
  [420, '--assistant-history-height: 420px'],
  ['1; color: red', null]
])('takes a numeric height from the page: %s', (height, style) => {
  expect(first(showHistory({ height }), 'div').getAttribute('style')).toBe(style);
});

it('shows that the history is empty', async () => {
  respondWith(EMPTY_HISTORY);
  const element = showHistory();
  recordAdapter.emit(recordWithKey());
  await flushPromises();
  expect(textOf(first(element, '[data-state="empty"]'))).toBe('Nothing was said before the handover.');
});

it('loads again on a retry', async () => {
  fetchMock.mockResolvedValueOnce(httpResponse('<html>'));
  const element = showHistory();
  recordAdapter.emit(recordWithKey());
  await flushPromises();
  expect(problemOf(element).kind).toBe('badPayload');
  first(element, 'c-assistant-problem-notice').dispatchEvent(new CustomEvent('retry'));
  await flushPromises();
  expect(messageCount(element)).toBe(11);
});

it('loads once when the platform emits the same record several times', async () => {
  showHistory();
  recordAdapter.emit(recordWithKey());
  recordAdapter.emit(recordWithKey({ Status: 'Completed' }));
  await flushPromises();
  expect(fetchMock).toHaveBeenCalledTimes(1);
});

it('loads again when the key changes', async () => {
  const element = showHistory();
  recordAdapter.emit(record({}));
  recordAdapter.emit(recordWithKey());
  await flushPromises();
  expect(messageCount(element)).toBe(11);
});

it('aborts the request for one record when another is shown, and ignores its response', async () => {
  let respond: (response: Response) => void = () => {};
  fetchMock.mockImplementationOnce(() => new Promise((resolve) => (respond = resolve)));
  const element = showHistory();
  recordAdapter.emit(recordWithKey());
  await flushPromises();
  element.recordId = '570000000000002AAA';
  await flushPromises();
  expect(firstRequest().init.signal?.aborted).toBe(true);
  respond(httpResponse(HISTORY));
  await flushPromises();
  expect(isLoading(element)).toBe(true);
});

it('waits for its own record while the platform still emits the previous one', async () => {
  const element = showHistory({ recordId: '570000000000002AAA' });
  recordAdapter.emit(recordWithKey());
  await flushPromises();
  expect(fetchMock).not.toHaveBeenCalled();
  expect(isLoading(element)).toBe(true);
});

it('aborts its request when it is removed, and loads again when it is back', async () => {
  const element = showHistory();
  fetchMock.mockImplementationOnce(() => new Promise(() => {}));
  recordAdapter.emit(recordWithKey());
  await flushPromises();
  element.remove();
  expect(firstRequest().init.signal?.aborted).toBe(true);
  document.body.appendChild(element);
  await flushPromises();
  expect(messageCount(element)).toBe(11);
});

it.each([
  ['while it loads', () => {}],
  ['with a problem', () => recordAdapter.emit(record({}))],
  ['with a conversation', () => recordAdapter.emit(recordWithKey())]
])('is accessible %s', async (_, arrange) => {
  const element = showHistory();
  arrange();
  await flushPromises();
  await expect(element).toBeAccessible();
});
