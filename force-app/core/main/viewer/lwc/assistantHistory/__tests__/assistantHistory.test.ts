import { getRecord } from 'lightning/uiRecordApi';
import { HISTORY, KEY, answer, conversation, find, record, show, withKey } from './historyPage';

jest.mock('@salesforce/customPermission/Assistant_History_View', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/customPermission/Assistant_History_Save', () => ({ default: true }), { virtual: true });
jest.mock('@salesforce/customPermission/Assistant_History_Insert', () => ({ default: true }), { virtual: true });

/** The network is the only thing that is played: everything between the record and the page is real. */
const fetchMock = jest.fn();

/** Lets everything happen that needs no time. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  fetchMock.mockReset();
  fetchMock.mockImplementation(() => Promise.resolve(answer(HISTORY)));
  globalThis.fetch = fetchMock;
});

afterEach(() => {
  document.body.replaceChildren();
});

it('asks for the fields of the object it is on, all of them optional', async () => {
  show();
  await settle();
  const configs: unknown[] = [];
  getRecord.emit(undefined, (config) => configs.push(config) === 0);
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

it('shows the conversation that the record’s key leads to, with the customer’s name', async () => {
  const element = show();
  const contact = { fields: { Name: { value: 'Mara Lind' } } };
  getRecord.emit(withKey({ Contact: contact }));
  await settle();
  expect(conversation(element).transcript.messages).toHaveLength(11);
  expect(conversation(element).customerName).toBe('Mara Lind');
  expect(find(element, '[role="status"]').textContent).toBe('11 messages loaded');
});

it('shows that it waits, and looks for a saved conversation, only when the answer does not come at once', async () => {
  jest.useFakeTimers();
  try {
    fetchMock.mockReturnValue(new Promise(() => {}));
    const element = show();
    getRecord.emit(withKey());
    await jest.advanceTimersByTimeAsync(10);
    expect(find(element, '[data-state="loading"]').textContent).toBe('');
    expect(element.shadowRoot.querySelector('c-assistant-saved-loader')).toBeNull();
    await jest.advanceTimersByTimeAsync(100);
    expect(find(element, '[data-state="loading"]').textContent).toBe('Loading the conversation');
    expect(element.shadowRoot.querySelector('c-assistant-saved-loader')).not.toBeNull();
  } finally {
    jest.useRealTimers();
  }
});

it.each([
  ['the conversation has been painted', HISTORY],
  ['there is none', '{"notes":[]}']
])('looks for a saved conversation when %s', async (_case, history) => {
  fetchMock.mockResolvedValue(answer(history));
  const element = show();
  getRecord.emit(withKey());
  await settle();
  conversation(element)?.dispatchEvent(new CustomEvent('shown'));
  await settle();
  expect(element.shadowRoot.querySelector('c-assistant-saved-loader')).not.toBeNull();
});

it('sends the token in its header, without cookies, and follows no redirect', async () => {
  show();
  getRecord.emit(withKey());
  await settle();
  const [url, init] = fetchMock.mock.calls[0];
  expect(url).not.toContain('123456');
  expect(init).toMatchObject({
    headers: { Authorization: 'Bearer 123456' },
    credentials: 'omit',
    redirect: 'error',
    cache: 'no-store',
    referrerPolicy: 'no-referrer'
  });
});

it('uses the settings of the org, and those of the page before them', async () => {
  show({ region: 'us-east' });
  getRecord.emit(
    record({
      x_watson_assistant_session__c: 'session-2',
      x_watson_assistant_token__c: 'token-2',
      Assistant_Settings_Text__c: 'source=|region=us-south|integrationId=integration-2'
    })
  );
  await settle();
  expect(fetchMock.mock.calls[0][0]).toMatch(
    /^https:\/\/integrations\.us-east\.[^/]+\/public\/agentapp\/integration-2\/channel_conversations\/session-2\//
  );
});

it('says what is missing', async () => {
  const element = show();
  getRecord.emit(record({}));
  await settle();
  expect(find(element, 'c-assistant-problem-notice').problem.kind).toBe('missing');
  expect(find(element, '[role="status"]').textContent).toContain('This chat carries no conversation');
  expect(fetchMock).not.toHaveBeenCalled();
});

it('says so when the record may not be read', async () => {
  const element = show();
  getRecord.error();
  await settle();
  expect(find(element, 'c-assistant-problem-notice').problem).toEqual({ kind: 'forbidden', by: 'record' });
});

it('does not wait for ever for a record that the platform does not tell', async () => {
  jest.useFakeTimers();
  try {
    const element = show();
    await jest.advanceTimersByTimeAsync(15_000);
    const notice = find(element, 'c-assistant-problem-notice');
    expect(notice.problem).toEqual({ kind: 'timedOut', seconds: 15, waitedFor: 'record' });
    expect(notice.shadowRoot.querySelector('lightning-button')).toBeNull();
    getRecord.emit(withKey());
    await jest.advanceTimersByTimeAsync(0);
    expect(conversation(element)).not.toBeNull();
  } finally {
    jest.useRealTimers();
  }
});

it('shows the hosted agent application where the admin wants that', async () => {
  const element = show({ source: 'frame' });
  getRecord.emit(withKey());
  await settle();
  expect(find(element, 'iframe').src).toBe(
    `https://web-chat.global.assistant.watson.cloud.ibm.com/loadAgentAppFrame.html?session_history_key=${encodeURIComponent(KEY)}`
  );
  expect(fetchMock).not.toHaveBeenCalled();
});

it('takes a height from the page', () => {
  const style = (element) => element.shadowRoot.querySelector('div').getAttribute('style');
  expect(style(show({ height: 420 }))).toBe('--assistant-history-height: 420px');
  expect(style(show({ height: '1; color: red' }))).toBeNull();
});

it('says so when nothing was said', async () => {
  fetchMock.mockResolvedValue(answer('{"notes":[]}'));
  const element = show();
  getRecord.emit(withKey());
  await settle();
  expect(find(element, '[data-state="empty"]').textContent).toBe('Nothing was said before the handover.');
});

it('tries again when asked to', async () => {
  fetchMock.mockResolvedValueOnce(answer('<html>'));
  const element = show();
  getRecord.emit(withKey());
  await settle();
  expect(find(element, 'c-assistant-problem-notice').problem.kind).toBe('badPayload');
  find(element, 'c-assistant-problem-notice').dispatchEvent(new CustomEvent('retry'));
  await settle();
  expect(conversation(element).transcript.messages).toHaveLength(11);
});

it('asks once, however often the platform tells the same record', async () => {
  show();
  getRecord.emit(withKey());
  getRecord.emit(withKey({ Status: 'Completed' }));
  await settle();
  expect(fetchMock).toHaveBeenCalledTimes(1);
});

it('asks again when the key arrives or changes', async () => {
  const element = show();
  getRecord.emit(record({}));
  getRecord.emit(withKey());
  await settle();
  expect(conversation(element)).not.toBeNull();
});

it('never shows the answer for one record on another', async () => {
  let answerFirst;
  fetchMock.mockImplementationOnce(() => new Promise((resolve) => (answerFirst = resolve)));
  const element = show();
  getRecord.emit(withKey());
  await settle();
  const { signal } = fetchMock.mock.calls[0][1];
  element.recordId = '570000000000002AAA';
  await settle();
  expect(signal.aborted).toBe(true);
  answerFirst(answer(HISTORY));
  await settle();
  expect(find(element, '[data-state="loading"]')).not.toBeNull();
});

it('waits for its own record while the platform still tells the former one', async () => {
  const element = show({ recordId: '570000000000002AAA' });
  getRecord.emit(withKey());
  await settle();
  expect(fetchMock).not.toHaveBeenCalled();
  expect(find(element, '[data-state="loading"]')).not.toBeNull();
});

it('ends its requests when it leaves the page, and loads again when it comes back', async () => {
  const element = show();
  fetchMock.mockImplementationOnce(() => new Promise(() => {}));
  getRecord.emit(withKey());
  await settle();
  element.remove();
  expect(fetchMock.mock.calls[0][1].signal.aborted).toBe(true);
  document.body.appendChild(element);
  await settle();
  expect(conversation(element)).not.toBeNull();
});

it.each([
  ['loading', () => {}],
  ['a problem', () => getRecord.emit(record({}))],
  ['a conversation', () => getRecord.emit(withKey())]
])('is accessible with %s', async (_, happen) => {
  const element = show();
  happen();
  await settle();
  await expect(element).toBeAccessible();
});
