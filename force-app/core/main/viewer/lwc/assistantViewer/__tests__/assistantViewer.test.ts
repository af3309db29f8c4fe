import { announce } from 'c/assistantAnnouncer';
import AssistantViewer from 'c/assistantViewer';
import { all, announcedIn, show, texts } from 'tests/page';
import { conversation, handsOver } from 'tests/transcripts';

jest.mock('@salesforce/customPermission/Assistant_History_Save', () => ({ default: true }), { virtual: true });

/** Whatever announces by itself what changes in it. */
const LIVE = '[aria-live], [role="status"], [role="alert"], [role="log"], output';

const TABLE = { response_type: 'table', headers: ['Item'], rows: [{ cells: ['Rope'] }] };
const transcript = conversation('Order GX-20417?', { generic: [TABLE] }, handsOver());
const ready = (earlier, more = {}) => ({ kind: 'ready', transcript, entries: [], earlier, ...more });
const SERVER = { kind: 'problem', problem: { kind: 'server', status: 503 } };

const viewer = (state = {}) =>
  show('c-assistant-viewer', AssistantViewer, {
    state,
    customerName: 'Ann',
    recordId: '570000000000001AAA',
    objectApiName: 'Visit',
    savedState: { kind: 'none' }
  });
const told = (element) => texts(element, '[role="status"] p');
const become = async (element, state) => {
  Object.assign(element, { state });
  await Promise.resolve();
};

/** Two frames, and what follows them. */
const painted = async () => {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await new Promise((resolve) => setTimeout(resolve));
};

afterEach(() => {
  document.body.replaceChildren();
});

it.each([
  ['loading', { kind: 'loading' }],
  ['empty', { kind: 'empty' }],
  ['a problem', SERVER],
  ['a frame', { kind: 'frame', url: 'about:blank' }],
  ['loading earlier messages', ready({ kind: 'loading' })],
  ['a problem with earlier messages', ready(SERVER)],
  ['complete', ready({ kind: 'complete' })],
  ['saved', ready({ kind: 'complete' }, { saved: { at: 0 } })]
])('has one live region, which is not part of what is busy: %s', (_, state) => {
  const regions = all(viewer(state), LIVE);
  expect(regions.map(({ role, ariaLive }) => [role, ariaLive])).toEqual([['status', null]]);
  expect(regions[0]?.closest('[aria-busy]')).toBeNull();
});

it('tells each end that loading comes to, once', async () => {
  const element = viewer({ kind: 'loading' });
  expect(told(element)).toEqual([]);
  await become(element, ready({ kind: 'loading' }));
  expect(told(element)).toEqual([]);
  await become(element, ready(SERVER));
  expect(told(element)).toEqual(['Earlier messages could not be loaded.']);
  await become(element, ready({ kind: 'complete' }));
  expect(told(element)).toEqual([`${transcript.messages.length} messages loaded`]);
  await become(element, { kind: 'loading' });
  expect(told(element)).toEqual([]);
  await become(element, { kind: 'empty' });
  expect(told(element)).toEqual(['Nothing was said before the handover.']);
});

it('does not tell the same end again when messages come to a conversation that is whole', async () => {
  const element = viewer(ready({ kind: 'complete' }));
  const [before] = all(element, '[role="status"] p');
  const more = { messages: transcript.messages.slice(1), handoverId: '' };
  await become(element, ready({ kind: 'complete' }, { transcript: more }));
  expect(all(element, '[role="status"] p')).toEqual([before]);
});

it('tells a problem again after another try', async () => {
  const element = viewer(SERVER);
  const [before] = all(element, '[role="status"] p');
  await become(element, { kind: 'loading' });
  await become(element, SERVER);
  const [after] = all(element, '[role="status"] p');
  expect(after?.textContent).toBe(before?.textContent);
  expect(after).not.toBe(before);
});

it('has its tools as soon as the end of the conversation has been painted, and not before', async () => {
  const element = viewer(ready({ kind: 'complete' }));
  expect(all(element, 'c-assistant-toolbar, c-assistant-find-bar, c-assistant-summary-panel, lightning-icon')).toEqual(
    []
  );
  expect(all(element, 'c-assistant-message')).toHaveLength(transcript.messages.length);
  await painted();
  expect(all(element, 'c-assistant-toolbar, c-assistant-find-bar, c-assistant-summary-panel')).toHaveLength(3);
  await become(element, { kind: 'loading' });
  expect(all(element, 'c-assistant-toolbar')).toEqual([]);
  await become(element, SERVER);
  expect(all(element, 'c-assistant-toolbar')).toHaveLength(1);
});

it('loses nothing of what is told at once', async () => {
  const element = viewer(ready({ kind: 'complete' }));
  await Promise.resolve();
  announce(all(element, '.tools')[0], 'Refreshed');
  announce(all(element, 'c-assistant-transcript-pane')[0], 'New messages: 2');
  await Promise.resolve();
  expect(told(element)).toEqual(['Refreshed', 'New messages: 2']);
});

it('tells what anything in it announces, and lets nobody outside hear it', async () => {
  const element = viewer(ready({ kind: 'complete' }));
  await Promise.resolve();
  const outside = announcedIn(document.body);
  const [table] = all(element, 'c-assistant-table');
  announce(table, 'Copied');
  await Promise.resolve();
  const [first] = all(element, '[role="status"] p');
  announce(table, 'Copied');
  announce(table, '');
  await Promise.resolve();
  const [second] = all(element, '[role="status"] p');
  expect([first?.textContent, second?.textContent, outside]).toEqual(['Copied', 'Copied', []]);
  expect(second).not.toBe(first);
});
