import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import AssistantSaveButton from 'c/assistantSaveButton';
import { Transcript } from 'c/assistantTranscript';
import { all, announcedIn, show, texts } from 'tests/page';

const entry = (text) => ({ key: text, time: 1, items: [{ kind: 'message', message: { input: { text } }, time: 1 }] });
const HEADER = { id: 'a01', messageCount: 1, length: 1, checksum: 'x', savedAt: Date.UTC(2026, 2, 10, 9) };

const shown = (more = {}) => ({
  kind: 'ready',
  transcript: new Transcript([{ id: 'a' }]),
  entries: [entry('Hi')],
  earlier: { kind: 'complete' },
  ...more
});

const keep = (more = {}) =>
  show('c-assistant-save-button', AssistantSaveButton, {
    conversation: shown(),
    recordId: '570000000000001AAA',
    objectApiName: 'Visit',
    savedState: { kind: 'none' },
    ...more
  });
const settle = () => new Promise((resolve) => setTimeout(resolve));
const click = (element) => {
  all(element, 'button')[0].click();
  return settle();
};
const told = (element) => texts(element, '.status')[0];

beforeEach(() => {
  createRecord.mockReset().mockResolvedValue({ id: 'a01' });
  updateRecord.mockReset().mockResolvedValue({ id: 'a01' });
});

afterEach(() => document.body.replaceChildren());

it('saves on a click, tells so, and tells who knows the record', async () => {
  const element = keep();
  const heard = jest.fn();
  const announced = announcedIn(element);
  element.addEventListener('conversationsaved', ({ detail }) => heard(detail));
  await click(element);
  expect(createRecord.mock.calls[0][0]).toMatchObject({
    apiName: 'Assistant_Transcript__c',
    fields: { Record_Id__c: '570000000000001AAA', Visit__c: '570000000000001AAA' }
  });
  expect(told(element)).toMatch(/^Saved on /);
  expect(announced).toEqual(['Saving …', told(element)]);
  expect(heard.mock.calls[0][0]).toMatchObject({ id: 'a01', messageCount: 1 });
  await expect(element).toBeAccessible();
});

it('changes the saved record when more was said, and saves nothing twice', async () => {
  const element = keep({ savedState: { kind: 'saved', header: HEADER } });
  element.addEventListener('conversationsaved', ({ detail }) => {
    element.savedState = { kind: 'saved', header: detail };
  });
  await click(element);
  expect(updateRecord.mock.calls[0][0].fields).toMatchObject({ Id: 'a01', Message_Count__c: 1 });
  await click(element);
  expect(told(element)).toMatch(/^Already saved on /);
  expect(updateRecord).toHaveBeenCalledTimes(1);
  expect(createRecord).not.toHaveBeenCalled();
});

it.each([
  [
    'earlier messages are missing',
    { conversation: shown({ earlier: { kind: 'loading' } }) },
    /only a whole conversation/
  ],
  ['the org has no place for it', { savedState: { kind: 'unavailable' } }, /no field links .* to Visit/],
  [
    'more is saved',
    { savedState: { kind: 'saved', header: { ...HEADER, messageCount: 9 } } },
    /has 9 messages, this one 1/
  ],
  [
    'it is too large',
    { conversation: shown({ entries: [entry('x'.repeat(1_100_000))] }) },
    /has 1,100,\d+ characters, 1,040,000 can/
  ]
])('saves nothing, and says why: %s', async (_, more, reason) => {
  const element = keep(more);
  await click(element);
  expect(told(element)).toMatch(reason);
  expect([...createRecord.mock.calls, ...updateRecord.mock.calls]).toEqual([]);
});

it.each([
  ['INSUFFICIENT_ACCESS', /Salesforce answered: No\./],
  ['DUPLICATE_VALUE', /Somebody else has saved/]
])('tells what the org answers: %s', async (errorCode, words) => {
  createRecord.mockRejectedValue({ body: { output: { errors: [{ errorCode, message: 'No.' }], fieldErrors: {} } } });
  const element = keep();
  await click(element);
  expect(told(element)).toMatch(words);
});

it('saves by itself as soon as the conversation is whole, once, and is not stopped by a refusal', async () => {
  createRecord.mockRejectedValue(new Error('No.'));
  const part = shown({ earlier: { kind: 'loading' } });
  const element = keep({ saveMode: 'automatic', conversation: part });
  await settle();
  expect(createRecord).not.toHaveBeenCalled();
  element.conversation = { ...part, earlier: { kind: 'complete' } };
  await settle();
  element.savedState = { kind: 'none' };
  await settle();
  expect(createRecord).toHaveBeenCalledTimes(1);
  expect(told(element)).toContain('No.');
});

it('saves by itself what came while it was saving', async () => {
  let saved: (record: { id: string }) => void = () => {};
  createRecord.mockReturnValue(
    new Promise((resolve) => {
      saved = resolve;
    })
  );
  const element = keep({ saveMode: 'automatic' });
  element.addEventListener('conversationsaved', ({ detail }) => {
    element.savedState = { kind: 'saved', header: detail };
  });
  await settle();
  element.conversation = shown({
    transcript: new Transcript([{ id: 'a' }, { id: 'b' }]),
    entries: [entry('Hi'), entry('Bye')]
  });
  await settle();
  expect(updateRecord).not.toHaveBeenCalled();
  saved({ id: 'a01' });
  await settle();
  expect(createRecord).toHaveBeenCalledTimes(1);
  expect(updateRecord.mock.calls[0][0].fields).toMatchObject({ Id: 'a01', Message_Count__c: 2 });
});
