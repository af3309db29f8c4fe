import AssistantPart from 'c/assistantPart';
import type { ButtonPart, NoticePart, Part } from 'c/assistantTranscript';
import { buttonPart, plainPart, textPart } from 'tests/messages';
import { all, first, show, textOf, texts } from 'tests/page';

const showPart = (messagePart: Part) => show('c-assistant-part', AssistantPart, { messagePart });

/** A part of each kind. */
const SAMPLES: { readonly [Kind in Part['kind']]: Extract<Part, { readonly kind: Kind }> } = {
  answer: { kind: 'answer', text: 'Yes.', citationsTitle: '', citations: [], results: [], disclaimer: '' },
  broken: { kind: 'broken', data: null },
  button: buttonPart({}),
  card: { kind: 'card', body: [textPart('Body')], footer: [buttonPart({})] },
  carousel: { kind: 'carousel', cards: [{ kind: 'card', body: [textPart('One')], footer: [] }, textPart('Two')] },
  command: { kind: 'command', command: 'dtmf', data: { command_info: { type: 'collect' } } },
  data: { kind: 'data', type: 'hologram', data: { beams: [1], session_history_key: 'secret' } },
  date: { kind: 'date', chosen: '1 March' },
  event: { kind: 'event', event: 'agentJoined', name: 'Kim' },
  frame: { kind: 'frame', source: 'https://maps.example.com/', title: 'Map', description: 'Where', imageUrl: '' },
  grid: { kind: 'grid', rows: [[{ parts: [textPart('A')] }, { parts: [textPart('B')] }]] },
  handover: {
    kind: 'handover',
    topic: 'Refund',
    reason: 'user_requested',
    messageToAgent: 'Call **back**',
    available: 'Please wait',
    unavailable: '',
    summary: [textPart('Short')]
  },
  media: {
    kind: 'media',
    media: 'image',
    source: 'https://assets.example.com/a.png',
    title: 'Parcel',
    description: 'From the front',
    altText: 'A parcel',
    poster: '',
    tracks: [],
    transcript: ''
  },
  notice: { kind: 'notice', notice: 'default', text: 'Session resumed' },
  options: {
    kind: 'options',
    title: 'Choose',
    description: 'One of them',
    options: [
      { label: 'Yes', value: 'y', chosen: false },
      { label: 'No', value: 'n', chosen: true }
    ]
  },
  plain: plainPart('Line one\nLine two'),
  preview: { kind: 'preview', title: 'Draft', subtitle: 'Of today', workspaceId: 'w1' },
  search: { kind: 'search', header: 'Found', results: [], more: [] },
  table: { kind: 'table', title: 'Prices', description: '', headers: ['Item'], rows: [['Rope']] },
  text: textPart('Some *words*'),
  transfer: { kind: 'transfer', text: 'Go on there', url: 'https://chat.example.com/' },
  upload: { kind: 'upload', name: 'bill.pdf', failed: false }
};

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
  const element = showPart(SAMPLES.options);
  expect(textOf(element)).toMatch(/^Choose One of them/);
  expect(texts(element, 'li')).toEqual(['Yes', 'No ✓ chosen']);
  expect(first(element, 'ul').getAttribute('aria-label')).toBe('Choose');
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
  ['card', 'Body Go'],
  ['carousel', '1 of 2 One 2 of 2 Two'],
  ['grid', 'A B'],
  ['date', 'The customer was asked for a date. 1 March ✓ chosen'],
  ['event', 'Kim joined.'],
  ['notice', 'Session resumed'],
  ['preview', 'Draft Of today Workspace w1'],
  ['transfer', 'Sent on to another chat Go on there Open chat on chat.example.com'],
  ['upload', 'File: bill.pdf'],
  ['frame', 'Map Where Open page on maps.example.com'],
  ['search', 'Found The search found nothing.']
])('shows a part of kind %s as %j', (kind, text) => {
  expect(textOf(showPart(SAMPLES[kind]))).toBe(text);
});

it.each<[NoticePart['notice'], string]>([
  ['error', 'Something went wrong.'],
  ['sessionEnded', 'The assistant ended the session.'],
  ['newSession', 'The web chat began a new session here.']
])('explains a notice of kind %s that has no text', (notice, text) => {
  expect(textOf(showPart({ kind: 'notice', notice, text: '' }))).toBe(text);
});

it('marks a file that was not sent', () => {
  expect(textOf(showPart({ ...SAMPLES.upload, failed: true }))).toBe('File: bill.pdf (not sent)');
});

it('lists a handover with its summary first', () => {
  const element = showPart(SAMPLES.handover);
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
  const element = showPart(SAMPLES.data);
  expect(texts(element, 'p')).toEqual(['hologram (shown as data)']);
  expect(texts(element, 'summary')).toEqual(['Show data']);
  expect(JSON.parse(first(element, 'pre').textContent ?? '')).toEqual({ beams: [1] });
});

it('shows the data of a part that could not be read', () => {
  const element = showPart(SAMPLES.broken);
  expect(texts(element, 'p')).toEqual(['This part of the conversation could not be read.']);
  expect(texts(element, 'pre')).toEqual(['null']);
});

it('names a command to the channel, and offers its data', () => {
  const element = showPart(SAMPLES.command);
  expect(texts(element, 'p')).toEqual(['Instruction to the channel: dtmf']);
  expect(JSON.parse(first(element, 'pre').textContent ?? '')).toEqual(SAMPLES.command.data);
});

it.each(Object.values(SAMPLES))('is accessible with a part of kind $kind', async (part) => {
  await expect(showPart(part)).toBeAccessible();
});
