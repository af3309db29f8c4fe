import { updateRecord } from 'lightning/uiRecordApi';
import AssistantExportMenu from 'c/assistantExportMenu';
import { Transcript } from 'c/assistantTranscript';
import { message, plainPart } from 'tests/messages';
import { all, first, flushPromises, mockClipboard, recordAnnouncements, show, textOf, texts } from 'tests/page';
import type { Properties } from 'tests/page';
import { record, recordAdapter } from 'tests/platform';

jest.mock('@salesforce/customPermission/Assistant_History_Insert', () => ({ default: true }), { virtual: true });

const said = (id: string, text: string) => message({ id, parts: [plainPart(text)] });
const MESSAGES = [said('a', 'First'), said('b', 'Second')];
const TRANSCRIPT = new Transcript(MESSAGES, 'b');

const writeText = jest.fn<(text: string) => Promise<void>>();
const updateRecordMock = jest.mocked(updateRecord);

const showMenu = (more: Properties<AssistantExportMenu> = {}) =>
  show('c-assistant-export-menu', AssistantExportMenu, {
    transcript: TRANSCRIPT,
    customerName: 'Ann',
    recordId: '570000000000001AAA',
    objectApiName: 'Visit',
    ...more
  });

/** Selects an entry of the menu. */
function select(element: HTMLElement, value: string): Promise<void> {
  first(element, 'lightning-button-menu').dispatchEvent(new CustomEvent('select', { detail: { value } }));
  return flushPromises();
}

/** Clicks a button of the question that the menu asks. */
function answer(element: HTMLElement, choice: string): Promise<void> {
  first(element, `[data-choice="${choice}"]`).click();
  return flushPromises();
}

const status = (element: HTMLElement) => texts(element, '.status')[0];
const promptText = (element: HTMLElement) => textOf(first(element, '.prompt'));
const copied = () => writeText.mock.lastCall?.[0];

beforeEach(() => {
  writeText.mockReset().mockResolvedValue();
  updateRecordMock.mockReset().mockResolvedValue(record({}));
  mockClipboard(writeText);
});

afterEach(() => document.body.replaceChildren());

it('copies all messages, or the selected ones', async () => {
  const element = showMenu({ selectedIds: ['b'] });
  await select(element, 'copyAll');
  expect(copied()).toMatch(/Ann .*\nFirst\n\nAnn .*\nSecond/);
  const announced = recordAnnouncements(element);
  await select(element, 'copySelection');
  expect(copied()).not.toContain('First');
  expect([status(element), announced]).toEqual(['Copied', ['Copied']]);
  await expect(element).toBeAccessible();
});

it('reports that nothing is selected', async () => {
  const element = showMenu();
  await select(element, 'copySelection');
  expect(status(element)).toBe('Nothing is selected.');
  expect(writeText).not.toHaveBeenCalled();
});

it('reports that the browser did not allow copying', async () => {
  const element = showMenu();
  writeText.mockRejectedValue(new Error('no'));
  await select(element, 'copyAll');
  expect(status(element)).toMatch(/did not allow copying/);
});

it('asks before it copies an incomplete conversation, and can wait for the rest', async () => {
  const element = showMenu({ earlier: { kind: 'loading' } });
  await select(element, 'copyAll');
  expect(promptText(element)).toContain('2 messages loaded so far');
  expect(writeText).not.toHaveBeenCalled();
  await answer(element, 'wait');
  element.transcript = new Transcript([said('0', 'Before'), ...MESSAGES], 'b');
  element.earlier = { kind: 'complete' };
  await flushPromises();
  expect(copied()).toContain('Before');
});

it('asks again when the earlier messages could not be loaded', async () => {
  const element = showMenu({ earlier: { kind: 'loading' } });
  await select(element, 'copyAll');
  await answer(element, 'wait');
  element.earlier = { kind: 'problem', problem: { kind: 'server', status: 503 } };
  await flushPromises();
  expect(writeText).not.toHaveBeenCalled();
  expect(promptText(element)).toContain('Earlier ones could not be loaded');
  await answer(element, 'loadedOnly');
  expect(writeText).toHaveBeenCalledTimes(1);
});

describe('adding a summary to the case', () => {
  const emitCase = () => recordAdapter.emit(record({ CaseId: '500000000000001AAA' }, '570'));

  it('updates the case only after a confirmation', async () => {
    const element = showMenu({ transcript: new Transcript([said('0', 'I want a refund for order 4711-AB')]) });
    emitCase();
    await select(element, 'caseComment');
    expect(promptText(element)).toMatch(/I want a refund.*4711-AB/);
    expect(updateRecordMock).not.toHaveBeenCalled();
    await answer(element, 'addComment');
    const fields = updateRecordMock.mock.lastCall?.[0].fields;
    expect(fields).toEqual({ Id: '500000000000001AAA', Comments: expect.stringContaining('- I want a refund') });
    expect(fields?.Comments).toContain('4711-AB');
    expect(status(element)).toContain('was added');
  });

  it('is refused without a case', async () => {
    const element = showMenu();
    await select(element, 'caseComment');
    expect(status(element)).toContain('no case');
    expect(all(element, '.prompt')).toEqual([]);
  });

  it.each([
    ['by its bytes', 'ä'.repeat(2001)],
    ['by its length as HTML', '&'.repeat(801)]
  ])('is refused when the summary is too long for a comment %s', async (_, text) => {
    const element = showMenu({ transcript: new Transcript([said('0', text)]) });
    emitCase();
    await select(element, 'caseComment');
    expect(status(element)).toMatch(/bytes; a comment holds 4,000/);
    expect(all(element, '.prompt')).toEqual([]);
  });

  it('can be cancelled', async () => {
    const element = showMenu();
    emitCase();
    await select(element, 'caseComment');
    expect(promptText(element)).toContain('Second');
    await answer(element, 'cancel');
    expect(updateRecordMock).not.toHaveBeenCalled();
  });
});
