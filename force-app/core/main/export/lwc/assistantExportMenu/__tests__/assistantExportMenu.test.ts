import { getRecord, updateRecord } from 'lightning/uiRecordApi';
import AssistantExportMenu from 'c/assistantExportMenu';
import { all, announcedIn, show, textOf, texts } from 'tests/page';

jest.mock('@salesforce/customPermission/Assistant_History_Insert', () => ({ default: true }), { virtual: true });

const message = (id, text) => ({
  id,
  speaker: 'customer',
  name: '',
  time: 0,
  parts: [{ kind: 'plain', text }],
  undelivered: false
});
const TRANSCRIPT = { messages: [message('a', 'First'), message('b', 'Second')], handoverId: 'b' };
const writeText = jest.fn();

const take = (more = {}) =>
  show('c-assistant-export-menu', AssistantExportMenu, {
    transcript: TRANSCRIPT,
    customerName: 'Ann',
    recordId: '570000000000001AAA',
    objectApiName: 'Visit',
    ...more
  });
const settle = () => new Promise((resolve) => setTimeout(resolve));
const choose = (element, value) => {
  all(element, 'lightning-button-menu')[0].dispatchEvent(new CustomEvent('select', { detail: { value } }));
  return settle();
};
const press = (element, choice) => {
  all(element, `[data-choice="${choice}"]`)[0].click();
  return settle();
};
const told = (element) => texts(element, '.status')[0];

beforeEach(() => {
  writeText.mockReset().mockResolvedValue();
  updateRecord.mockReset().mockResolvedValue({});
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
});

afterEach(() => document.body.replaceChildren());

it('copies all messages, or those that are chosen', async () => {
  const element = take({ selectedIds: ['b'] });
  await choose(element, 'copyAll');
  expect(writeText.mock.lastCall[0]).toMatch(/Ann .*\nFirst\n\nAnn .*\nSecond/);
  const announced = announcedIn(element);
  await choose(element, 'copySelection');
  expect(writeText.mock.lastCall[0]).not.toContain('First');
  expect([told(element), announced]).toEqual(['Copied', ['Copied']]);
  await expect(element).toBeAccessible();
});

it('says that nothing is selected, and that the browser refused', async () => {
  const element = take();
  await choose(element, 'copySelection');
  expect(told(element)).toBe('Nothing is selected.');
  writeText.mockRejectedValue(new Error('no'));
  await choose(element, 'copyAll');
  expect(told(element)).not.toBe('Copied');
});

it('takes no part for the whole: it asks, and waits if told so', async () => {
  const element = take({ earlier: { kind: 'loading' } });
  await choose(element, 'copyAll');
  expect(textOf(all(element, '.question')[0])).toContain('2 messages loaded so far');
  expect(writeText).not.toHaveBeenCalled();
  await press(element, 'wait');
  element.transcript = { ...TRANSCRIPT, messages: [message('0', 'Before'), ...TRANSCRIPT.messages] };
  element.earlier = { kind: 'complete' };
  await settle();
  expect(writeText.mock.lastCall[0]).toContain('Before');
});

it('asks again when the earlier messages do not come', async () => {
  const element = take({ earlier: { kind: 'loading' } });
  await choose(element, 'copyAll');
  await press(element, 'wait');
  element.earlier = { kind: 'problem', problem: { kind: 'server', status: 503 } };
  await settle();
  expect(writeText).not.toHaveBeenCalled();
  expect(textOf(all(element, '.question')[0])).toContain('Earlier ones could not be loaded');
  await press(element, 'these');
  expect(writeText).toHaveBeenCalledTimes(1);
});

describe('a summary', () => {
  const withCase = (element) =>
    getRecord.emit({ id: '570', fields: { CaseId: { value: '500000000000001AAA' } } }) || element;

  it('becomes a comment of the case after a confirmation only', async () => {
    const element = take({
      transcript: { messages: [message('0', 'I want a refund for order 4711-AB')], handoverId: '' }
    });
    withCase(element);
    await choose(element, 'insert');
    const question = textOf(all(element, '.question')[0]);
    expect(question).toMatch(/I want a refund.*4711-AB/);
    expect(updateRecord).not.toHaveBeenCalled();
    await press(element, 'insert');
    const { fields } = updateRecord.mock.lastCall[0];
    expect(fields).toEqual({ Id: '500000000000001AAA', Comments: expect.stringContaining('- I want a refund') });
    expect(fields.Comments).toContain('4711-AB');
    expect(told(element)).toContain('was added');
  });

  it('is not added when it is cancelled, has no case, or is too long for a comment', async () => {
    const element = take({ transcript: { messages: [message('0', 'ä'.repeat(2001))], handoverId: '' } });
    await choose(element, 'insert');
    expect(told(element)).toContain('no case');
    withCase(element);
    await choose(element, 'insert');
    expect(told(element)).toMatch(/bytes; a comment holds 4,000/);
    element.transcript = TRANSCRIPT;
    await choose(element, 'insert');
    expect(textOf(all(element, '.question')[0])).toContain('Second');
    await press(element, 'cancel');
    expect(updateRecord).not.toHaveBeenCalled();
  });
});
