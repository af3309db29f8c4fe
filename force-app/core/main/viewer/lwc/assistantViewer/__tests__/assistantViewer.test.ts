import { announce } from 'c/assistantAnnouncer';
import type { ConversationState, EarlierStatus } from 'c/assistantLoader';
import { Transcript } from 'c/assistantTranscript';
import AssistantViewer from 'c/assistantViewer';
import { all, first, recordAnnouncements, show, texts, waitForPaint } from 'tests/page';
import { conversation, handsOver } from 'tests/transcripts';

jest.mock('@salesforce/customPermission/Assistant_History_Save', () => ({ default: true }), { virtual: true });

/** Elements whose changes screen readers announce. */
const LIVE_REGIONS = '[aria-live], [role="status"], [role="alert"], [role="log"], output';

const TABLE = { response_type: 'table', headers: ['Item'], rows: [{ cells: ['Rope'] }] };
const TRANSCRIPT = conversation('Order GX-20417?', { generic: [TABLE] }, handsOver());

type Ready = Extract<ConversationState, { kind: 'ready' }>;

const ready = (earlier: EarlierStatus, more: Partial<Ready> = {}): Ready => ({
  kind: 'ready',
  transcript: TRANSCRIPT,
  entries: [],
  earlier,
  ...more
});
const COMPLETE = ready({ kind: 'complete' });
const SERVER_ERROR = { kind: 'problem', problem: { kind: 'server', status: 503 } } as const;

const showViewer = (state: ConversationState) =>
  show('c-assistant-viewer', AssistantViewer, {
    state,
    customerName: 'Ann',
    recordId: '570000000000001AAA',
    objectApiName: 'Visit',
    savedState: { kind: 'none' }
  });
type Viewer = ReturnType<typeof showViewer>;

/** Changes the state and lets it be rendered, before the end of the conversation counts as painted. */
async function changeState(element: Viewer, state: ConversationState) {
  element.state = state;
  await rerender();
}

const rerender = () => Promise.resolve();

const announcements = (element: HTMLElement) => all(element, '[role="status"] p');
const announcedTexts = (element: HTMLElement) => texts(element, '[role="status"] p');

afterEach(() => {
  document.body.replaceChildren();
});

it.each<[string, ConversationState]>([
  ['it is loading', { kind: 'loading' }],
  ['it is empty', { kind: 'empty' }],
  ['there is a problem', SERVER_ERROR],
  ['there is a frame', { kind: 'frame', url: 'about:blank' }],
  ['earlier messages are loading', ready({ kind: 'loading' })],
  ['there is a problem with earlier messages', ready(SERVER_ERROR)],
  ['it is complete', COMPLETE],
  ['it was saved', ready({ kind: 'complete' }, { saved: { at: 0 } })]
])('has one live region outside of busy elements when %s', (_, state) => {
  const regions = all(showViewer(state), LIVE_REGIONS);
  expect(regions.map(({ role, ariaLive }) => [role, ariaLive])).toEqual([['status', null]]);
  expect(regions[0]?.closest('[aria-busy]')).toBeNull();
});

it('announces each outcome of loading', async () => {
  const element = showViewer({ kind: 'loading' });
  expect(announcedTexts(element)).toEqual([]);
  await changeState(element, ready({ kind: 'loading' }));
  expect(announcedTexts(element)).toEqual([]);
  await changeState(element, ready(SERVER_ERROR));
  expect(announcedTexts(element)).toEqual(['Earlier messages could not be loaded.']);
  await changeState(element, COMPLETE);
  expect(announcedTexts(element)).toEqual([`${TRANSCRIPT.messages.length} messages loaded`]);
  await changeState(element, { kind: 'loading' });
  expect(announcedTexts(element)).toEqual([]);
  await changeState(element, { kind: 'empty' });
  expect(announcedTexts(element)).toEqual(['Nothing was said before the handover.']);
});

it('does not announce the same outcome again when messages are added to a complete conversation', async () => {
  const element = showViewer(COMPLETE);
  const [before] = announcements(element);
  const transcript = new Transcript(TRANSCRIPT.messages.slice(1));
  await changeState(element, ready({ kind: 'complete' }, { transcript }));
  const after = announcements(element);
  expect(after).toHaveLength(1);
  expect(after[0]).toBe(before);
});

it('announces a problem again after a retry', async () => {
  const element = showViewer(SERVER_ERROR);
  const [before] = announcements(element);
  await changeState(element, { kind: 'loading' });
  await changeState(element, SERVER_ERROR);
  const [after] = announcements(element);
  expect(after?.textContent).toMatch(/./);
  expect(after?.textContent).toBe(before?.textContent);
  expect(after).not.toBe(before);
});

it('renders its tools only after the end of the conversation has been painted', async () => {
  const TOOLS = 'c-assistant-toolbar, c-assistant-find-bar, c-assistant-summary-panel';
  const element = showViewer(COMPLETE);
  expect(all(element, `${TOOLS}, lightning-icon`)).toEqual([]);
  expect(all(element, 'c-assistant-message')).toHaveLength(TRANSCRIPT.messages.length);
  await waitForPaint();
  expect(all(element, TOOLS)).toHaveLength(3);
  await changeState(element, { kind: 'loading' });
  expect(all(element, 'c-assistant-toolbar')).toEqual([]);
  await changeState(element, SERVER_ERROR);
  expect(all(element, 'c-assistant-toolbar')).toHaveLength(1);
});

it('announces several texts of the same moment', async () => {
  const element = showViewer(COMPLETE);
  await rerender();
  announce(first(element, '.tools'), 'Refreshed');
  announce(first(element, 'c-assistant-transcript-pane'), 'New messages: 2');
  await rerender();
  expect(announcedTexts(element)).toEqual(['Refreshed', 'New messages: 2']);
});

it('announces what its components announce, and stops the event', async () => {
  const element = showViewer(COMPLETE);
  await rerender();
  const outside = recordAnnouncements(document.body);
  const table = first(element, 'c-assistant-table');
  announce(table, 'Copied');
  await rerender();
  const [before] = announcements(element);
  announce(table, 'Copied');
  announce(table, '');
  await rerender();
  const [after] = announcements(element);
  expect([before?.textContent, after?.textContent, outside]).toEqual(['Copied', 'Copied', []]);
  expect(after).not.toBe(before);
});
