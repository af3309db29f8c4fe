import { notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import { first } from 'tests/page';
import { recordAdapter } from 'tests/platform';
import { HISTORY, fetchMock, messageCount, recordWithKey, respondWith, showHistory } from './historyPage';

jest.mock('@salesforce/customPermission/Assistant_History_View', () => ({ default: true }), { virtual: true });

const notifyMock = jest.mocked(notifyRecordUpdateAvailable);

/** The history with one more message. */
function grownHistory(): string {
  const history = JSON.parse(HISTORY) as { notes: unknown[] };
  const note = { type: 'HISTORY', body: [{ message: { input: { text: 'One more thing' } } }] };
  return JSON.stringify({ ...history, notes: [...history.notes, note] });
}

/** Lets time pass until responses have been shown. */
const pass = (seconds: number) => jest.advanceTimersByTimeAsync(seconds * 1000);

function refresh(element: HTMLElement): Promise<void> {
  first(element, 'c-assistant-toolbar').dispatchEvent(new CustomEvent('refresh'));
  return pass(1);
}

beforeEach(() => {
  jest.useFakeTimers();
  notifyMock.mockClear();
  fetchMock.mockReset();
  respondWith(HISTORY);
  globalThis.fetch = fetchMock;
});

afterEach(() => {
  document.body.replaceChildren();
  jest.useRealTimers();
});

it('polls while the chat is live, has the platform refresh the record, and stops when the chat ends', async () => {
  const element = showHistory();
  recordAdapter.emit(recordWithKey({ Status: 'InProgress' }));
  await pass(1);
  respondWith(grownHistory());
  await pass(9);
  expect(messageCount(element)).toBe(12);
  expect(notifyMock.mock.calls).toEqual([[[{ recordId: '570000000000001AAA' }]]]);
  recordAdapter.emit(recordWithKey({ Status: 'Completed' }));
  await pass(3600);
  expect(fetchMock).toHaveBeenCalledTimes(3);
  expect(notifyMock).toHaveBeenCalledTimes(1);
});

it.each([['Completed'], ['Unheard of'], [null]])('does not poll with the status %s', async (Status) => {
  showHistory();
  recordAdapter.emit(recordWithKey({ Status }));
  await pass(3600);
  expect(fetchMock).toHaveBeenCalledTimes(1);
});

it('refreshes on request, and keeps its messages when a refresh fails', async () => {
  const element = showHistory();
  recordAdapter.emit(recordWithKey());
  await pass(1);
  respondWith('{}', 403);
  await refresh(element);
  expect(messageCount(element)).toBe(11);
  expect(first(element, 'c-assistant-toolbar').state).toMatchObject({ refreshed: { problem: { status: 403 } } });
  respondWith(grownHistory());
  await refresh(element);
  expect(messageCount(element)).toBe(12);
});

it('stops polling when the component is removed', async () => {
  const element = showHistory();
  recordAdapter.emit(recordWithKey({ Status: 'InProgress' }));
  await pass(1);
  element.remove();
  await pass(3600);
  expect(fetchMock).toHaveBeenCalledTimes(1);
});
