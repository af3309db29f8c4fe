import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { HISTORY, answer, conversation, find, show, withKey } from './historyPage';

jest.mock('@salesforce/customPermission/Assistant_History_View', () => ({ default: true }), { virtual: true });

const fetchMock = jest.fn();
const grown = () => {
  const history = JSON.parse(HISTORY);
  history.notes.push({ type: 'HISTORY', body: [{ message: { input: { text: 'One more thing' } } }] });
  return JSON.stringify(history);
};
const said = (element) => conversation(element).transcript.messages.length;
const pass = (seconds) => jest.advanceTimersByTimeAsync(seconds * 1000);

beforeEach(() => {
  jest.useFakeTimers();
  notifyRecordUpdateAvailable.mockClear();
  fetchMock.mockReset();
  fetchMock.mockImplementation(() => Promise.resolve(answer(HISTORY)));
  globalThis.fetch = fetchMock;
});

afterEach(() => {
  document.body.replaceChildren();
  jest.useRealTimers();
});

it('looks by itself, has the platform look at the record as well, and ends with the chat', async () => {
  const element = show();
  getRecord.emit(withKey({ Status: 'InProgress' }));
  await pass(1);
  fetchMock.mockResolvedValue(answer(grown()));
  await pass(9);
  expect(said(element)).toBe(12);
  expect(notifyRecordUpdateAvailable.mock.calls).toEqual([[[{ recordId: '570000000000001AAA' }]]]);
  getRecord.emit(withKey({ Status: 'Completed' }));
  await pass(3600);
  expect(fetchMock).toHaveBeenCalledTimes(3);
  expect(notifyRecordUpdateAvailable).toHaveBeenCalledTimes(1);
});

it.each([['Completed'], ['Unheard of'], [null]])('does not look by itself at %s', async (Status) => {
  show();
  getRecord.emit(withKey({ Status }));
  await pass(3600);
  expect(fetchMock).toHaveBeenCalledTimes(1);
});

it('looks when asked to, and what fails takes nothing away', async () => {
  const element = show();
  getRecord.emit(withKey());
  await pass(1);
  fetchMock.mockResolvedValue(answer('{}', 403));
  find(element, 'c-assistant-toolbar').dispatchEvent(new CustomEvent('refresh'));
  await pass(1);
  expect(said(element)).toBe(11);
  expect(find(element, 'c-assistant-toolbar').state.refreshed.problem).toMatchObject({ status: 403 });
  fetchMock.mockResolvedValue(answer(grown()));
  find(element, 'c-assistant-toolbar').dispatchEvent(new CustomEvent('refresh'));
  await pass(1);
  expect(said(element)).toBe(12);
});

it('ends when the component leaves the page', async () => {
  const element = show();
  getRecord.emit(withKey({ Status: 'InProgress' }));
  await pass(1);
  element.remove();
  await pass(3600);
  expect(fetchMock).toHaveBeenCalledTimes(1);
});
