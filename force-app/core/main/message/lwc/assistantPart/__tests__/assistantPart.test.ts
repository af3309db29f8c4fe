import AssistantPart from 'c/assistantPart';
import type { ButtonPart, NoticePart, Part } from 'c/assistantTranscript';
import { buttonPart, plainPart, textPart } from 'tests/messages';
import { all, first, show, textOf, texts } from 'tests/page';
import { PARTS } from 'tests/parts';

const showPart = (messagePart: Part) => show('c-assistant-part', AssistantPart, { messagePart });

afterEach(() => {
  document.body.replaceChildren();
});

it('shows what the customer typed as it is, without markup', () => {
  const element = showPart(plainPart('<b onclick="x()">**bold**</b>\nnext'));
  expect(first(element, 'p').textContent).toBe('<b onclick="x()">**bold**</b>\nnext');
  expect(all(element, 'b, strong')).toEqual([]);
});

it('renders the markup of the assistant’s text', () => {
  expect(texts(showPart(textPart('**Bold** and <b>bold</b>')), 'strong')).toEqual(['Bold', 'bold']);
});

it('lists options, with the chosen one marked in words', () => {
  const element = showPart(PARTS.options);
  expect(textOf(element)).toMatch(/^Which\? Take one/);
  expect(texts(element, 'li')).toEqual(['Red', 'Blue ✓ chosen']);
  expect(first(element, 'ul').getAttribute('aria-label')).toBe('Which?');
});

it.each<[Partial<ButtonPart>, string]>([
  [{}, 'Go'],
  [{ value: 'Go' }, 'Go'],
  [{ value: 'go_now', chosen: true }, 'Go ✓ chosen'],
  [{ action: 'custom_event', eventName: 'basket' }, 'Go Button for the customer’s page: basket'],
  [{ action: 'url', url: 'https://shop.example.com/x' }, 'Go (shop.example.com)'],
  [{ action: 'url', url: 'javascript:alert(1)' }, 'Go Address: javascript:alert(1)'],
  [{ label: '', altText: 'A rope' }, 'A rope'],
  [{ label: '', value: 'v' }, 'v']
])('shows a button with %j as %j', (more, text) => {
  expect(textOf(showPart(buttonPart(more)))).toBe(text);
});

it('opens the panel of a button', () => {
  const panel = { title: 'Terms', body: [textPart('Long')], footer: [buttonPart({ label: 'Agree' })] };
  const element = showPart(buttonPart({ action: 'show_panel', panel }));
  expect(texts(element, 'summary')).toEqual(['Go']);
  expect(textOf(first(element, 'details'))).toBe('Go Terms Long Agree');
});

it.each<[Part['kind'], string]>([
  ['card', 'Body Foot'],
  ['carousel', '1 of 2 One 2 of 2 Two'],
  ['grid', 'A1 B1'],
  ['date', 'The customer was asked for a date. 1 March ✓ chosen'],
  ['event', 'Kim joined.'],
  ['notice', 'Resumed'],
  ['preview', 'Card Sub Workspace w1'],
  ['transfer', 'Sent on to another chat Over there Open chat on other.example.com'],
  ['upload', 'File: bill.pdf'],
  ['frame', 'Map Where Open page on maps.example.com']
])('shows a part of kind %s as %j', (kind, text) => {
  expect(textOf(showPart(PARTS[kind]))).toBe(text);
});

it('says when a search found nothing', () => {
  expect(textOf(showPart({ ...PARTS.search, results: [], more: [] }))).toBe('Found The search found nothing.');
});

it.each<[NoticePart['notice'], string]>([
  ['error', 'Something went wrong.'],
  ['sessionEnded', 'The assistant ended the session.'],
  ['newSession', 'The web chat began a new session here.']
])('explains a notice of kind %s that has no text', (notice, text) => {
  expect(textOf(showPart({ kind: 'notice', notice, text: '' }))).toBe(text);
});

it('marks a file that was not sent', () => {
  expect(textOf(showPart({ ...PARTS.upload, failed: true }))).toBe('File: bill.pdf (not sent)');
});

it('lists a handover with its summary first', () => {
  const element = showPart(PARTS.handover);
  expect(texts(element, 'dt')).toEqual([
    'Summary',
    'Message to the agent',
    'Reason',
    'Topic',
    'The customer was told, if an agent is available'
  ]);
  expect(texts(element, 'dd')).toEqual(['Short', 'Call back', 'user_requested', 'Refund', 'Please wait']);
});

it('names a part of an unknown type, and offers its data without secrets', () => {
  const element = showPart(PARTS.data);
  expect(texts(element, 'p')).toEqual(['hologram (shown as data)']);
  expect(texts(element, 'summary')).toEqual(['Show data']);
  expect(JSON.parse(first(element, 'pre').textContent ?? '')).toEqual({ beams: 7 });
});

it('shows the data of a part that could not be read', () => {
  const element = showPart({ kind: 'broken', data: null });
  expect(texts(element, 'p')).toEqual(['This part of the conversation could not be read.']);
  expect(texts(element, 'pre')).toEqual(['null']);
});

it('names a command to the channel, and offers its data', () => {
  const element = showPart(PARTS.command);
  expect(texts(element, 'p')).toEqual(['Instruction to the channel: dtmf']);
  expect(JSON.parse(first(element, 'pre').textContent ?? '')).toEqual(PARTS.command.data);
});

it.each(Object.values(PARTS))('is accessible with a part of kind $kind', async (part) => {
  await expect(showPart(part)).toBeAccessible();
});
