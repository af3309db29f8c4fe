import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import type { Entry } from 'c/assistantItems';
import type { ConversationState } from 'c/assistantLoader';
import AssistantSaveButton from 'c/assistantSaveButton';
import type { SavedHeader } from 'c/assistantSaved';
import { Transcript } from 'c/assistantTranscript';
import { message } from 'tests/messages';
import { first, flushPromises, recordAnnouncements, show, texts } from 'tests/page';
import type { Properties } from 'tests/page';
import { record } from 'tests/platform';

type Conversation = Extract<ConversationState, { kind: 'ready' }>;

const entry = (text: string): Entry => ({
  key: text,
  time: 1,
  items: [{ kind: 'message', message: { input: { text } }, time: 1 }]
});
const HEADER: SavedHeader = {
  id: 'a01',
  messageCount: 1,
  length: 1,
  checksum: 'x',
  savedAt: Date.UTC(2026, 2, 10, 9)
};
const SAVED = record({}, 'a01');

/** A complete conversation with one message. */
const conversation = (more: Partial<Conversation> = {}): Conversation => ({
  kind: 'ready',
  transcript: new Transcript([message({ id: 'a' })]),
  entries: [entry('Hi')],
  earlier: { kind: 'complete' },
  ...more
});

const createRecordMock = jest.mocked(createRecord);
const updateRecordMock = jest.mocked(updateRecord);

const showButton = (more: Properties<AssistantSaveButton> = {}) =>
  show('c-assistant-save-button', AssistantSaveButton, {
    conversation: conversation(),
    recordId: '570000000000001AAA',
    objectApiName: 'Visit',
    savedState: { kind: 'none' },
    ...more
  });

/** Hands the header of a saved record back to the button, as the component that knows the record does. */
function handBackHeader(element: ReturnType<typeof showButton>): void {
  element.addEventListener('conversationsaved', ({ detail }) => {
    element.savedState = { kind: 'saved', header: detail };
  });
}

function click(element: HTMLElement): Promise<void> {
  first(element, 'button').click();
  return flushPromises();
}

const status = (element: HTMLElement) => texts(element, '.status')[0];

beforeEach(() => {
  createRecordMock.mockReset().mockResolvedValue(SAVED);
  updateRecordMock.mockReset().mockResolvedValue(SAVED);
});

afterEach(() => document.body.replaceChildren());

it('saves on a click, announces it, and fires the header of the saved record', async () => {
  const element = showButton();
  const saved = jest.fn();
  const announced = recordAnnouncements(element);
  element.addEventListener('conversationsaved', ({ detail }) => saved(detail));
  await click(element);
  expect(createRecordMock.mock.calls[0]?.[0]).toMatchObject({
    apiName: 'Assistant_Transcript__c',
    fields: { Record_Id__c: '570000000000001AAA', Visit__c: '570000000000001AAA' }
  });
  expect(status(element)).toMatch(/^Saved on /);
  expect(announced).toEqual(['Saving …', status(element)]);
  expect(saved.mock.calls).toEqual([[expect.objectContaining({ id: 'a01', messageCount: 1 })]]);
  await expect(element).toBeAccessible();
});

it('updates the saved record when the conversation has grown, and saves nothing twice', async () => {
  const element = showButton({ savedState: { kind: 'saved', header: HEADER } });
  handBackHeader(element);
  await click(element);
  expect(updateRecordMock.mock.calls[0]?.[0].fields).toMatchObject({ Id: 'a01', Message_Count__c: 1 });
  await click(element);
  expect(status(element)).toMatch(/^Already saved on /);
  expect(updateRecordMock).toHaveBeenCalledTimes(1);
  expect(createRecordMock).not.toHaveBeenCalled();
});

it.each<[string, Properties<AssistantSaveButton>, RegExp]>([
  [
    'earlier messages are missing',
    { conversation: conversation({ earlier: { kind: 'loading' } }) },
    /only a whole conversation/
  ],
  ['no field links to the object', { savedState: { kind: 'unavailable' } }, /no field links .* to Visit/],
  [
    'the saved record has more messages',
    { savedState: { kind: 'saved', header: { ...HEADER, messageCount: 9 } } },
    /has 9 messages, this one 1/
  ],
  [
    'it is too large',
    { conversation: conversation({ entries: [entry('x'.repeat(1_100_000))] }) },
    /has 1,100,\d+ characters, 1,040,000 can/
  ]
])('does not save, and explains why, when %s', async (_, more, reason) => {
  const element = showButton(more);
  await click(element);
  expect(status(element)).toMatch(reason);
  expect(createRecordMock).not.toHaveBeenCalled();
  expect(updateRecordMock).not.toHaveBeenCalled();
});

it.each([
  ['INSUFFICIENT_ACCESS', /Salesforce answered: No\./],
  ['DUPLICATE_VALUE', /Somebody else has saved/]
])('reports the error of the org: %s', async (errorCode, text) => {
  createRecordMock.mockRejectedValue({
    body: { output: { errors: [{ errorCode, message: 'No.' }], fieldErrors: {} } }
  });
  const element = showButton();
  await click(element);
  expect(status(element)).toMatch(text);
});

it('saves automatically once the conversation is complete, and does not repeat a refused save', async () => {
  createRecordMock.mockRejectedValue(new Error('No.'));
  const incomplete = conversation({ earlier: { kind: 'loading' } });
  const element = showButton({ saveMode: 'automatic', conversation: incomplete });
  await flushPromises();
  expect(createRecordMock).not.toHaveBeenCalled();
  element.conversation = { ...incomplete, earlier: { kind: 'complete' } };
  await flushPromises();
  element.savedState = { kind: 'none' };
  await flushPromises();
  expect(createRecordMock).toHaveBeenCalledTimes(1);
  expect(status(element)).toContain('No.');
});

it('saves messages that arrive during an automatic save', async () => {
  let finish: (saved: typeof SAVED) => void = () => {};
  createRecordMock.mockReturnValue(
    new Promise((resolve) => {
      finish = resolve;
    })
  );
  const element = showButton({ saveMode: 'automatic' });
  handBackHeader(element);
  await flushPromises();
  element.conversation = conversation({
    transcript: new Transcript([message({ id: 'a' }), message({ id: 'b' })]),
    entries: [entry('Hi'), entry('Bye')]
  });
  await flushPromises();
  expect(updateRecordMock).not.toHaveBeenCalled();
  finish(SAVED);
  await flushPromises();
  expect(createRecordMock).toHaveBeenCalledTimes(1);
  expect(updateRecordMock.mock.calls[0]?.[0].fields).toMatchObject({ Id: 'a01', Message_Count__c: 2 });
});
