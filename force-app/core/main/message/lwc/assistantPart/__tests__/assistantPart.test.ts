import AssistantPart from 'c/assistantPart';
import { all, show, textOf, texts } from 'tests/page';

const part = (messagePart, more = {}) => show('c-assistant-part', AssistantPart, { messagePart, ...more });
const text = (words, html = true) => ({ kind: 'text', text: words, html });
const button = (more) => ({
  kind: 'button',
  label: 'Go',
  action: 'post_back',
  url: '',
  value: '',
  eventName: '',
  imageUrl: '',
  altText: '',
  chosen: false,
  panel: undefined,
  ...more
});

const SAMPLES = {
  answer: { kind: 'answer', text: 'Yes.', citationsTitle: '', citations: [], results: [], disclaimer: '' },
  broken: { kind: 'broken', data: null },
  button: button({}),
  card: { kind: 'card', body: [text('Body')], footer: [button({})] },
  carousel: { kind: 'carousel', cards: [{ kind: 'card', body: [text('One')], footer: [] }, text('Two')] },
  command: { kind: 'command', command: 'dtmf', data: { command_info: { type: 'collect' } } },
  data: { kind: 'data', type: 'hologram', data: { beams: [1], session_history_key: 'secret' } },
  date: { kind: 'date', chosen: '1 March' },
  event: { kind: 'event', event: 'agentJoined', name: 'Kim' },
  frame: { kind: 'frame', source: 'https://maps.example.com/', title: 'Map', description: 'Where', imageUrl: '' },
  grid: { kind: 'grid', rows: [[{ parts: [text('A')] }, { parts: [text('B')] }]] },
  handover: {
    kind: 'handover',
    topic: 'Refund',
    reason: 'user_requested',
    messageToAgent: 'Call **back**',
    available: 'Please wait',
    unavailable: '',
    summary: [text('Short')]
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
  plain: { kind: 'plain', text: 'Line one\nLine two' },
  preview: { kind: 'preview', title: 'Draft', subtitle: 'Of today', workspaceId: 'w1' },
  search: { kind: 'search', header: 'Found', results: [], more: [] },
  table: { kind: 'table', title: 'Prices', description: '', headers: ['Item'], rows: [['Rope']] },
  text: text('Some *words*'),
  transfer: { kind: 'transfer', text: 'Go on there', url: 'https://chat.example.com/' },
  upload: { kind: 'upload', name: 'bill.pdf', failed: false }
};

afterEach(() => {
  document.body.replaceChildren();
});

it('what somebody typed keeps its lines and is no markup', () => {
  const element = part({ kind: 'plain', text: '<b onclick="x()">**bold**</b>\nnext' });
  expect(all(element, 'p')[0]?.textContent).toBe('<b onclick="x()">**bold**</b>\nnext');
  expect(all(element, 'b, strong')).toEqual([]);
});

it('what the assistant wrote has its markup', () => {
  expect(texts(part(text('**Bold** and <b>bold</b>')), 'strong')).toEqual(['Bold', 'bold']);
});

it('options are a list in which the chosen one is marked in words', () => {
  const element = part(SAMPLES.options);
  expect(textOf(element)).toMatch(/^Choose One of them/);
  expect(texts(element, 'li')).toEqual(['Yes', 'No ✓ chosen']);
  expect(all(element, 'ul')[0]?.getAttribute('aria-label')).toBe('Choose');
});

it.each([
  [{}, 'Go'],
  [{ value: 'Go' }, 'Go'],
  [{ value: 'go_now', chosen: true }, 'Go ✓ chosen'],
  [{ action: 'custom_event', eventName: 'basket' }, 'Go Button for the customer’s page: basket'],
  [{ action: 'url', url: 'https://shop.example.com/x' }, 'Go (shop.example.com)'],
  [{ action: 'url', url: 'javascript:alert(1)' }, 'Go Address: javascript:alert(1)'],
  [{ label: '', altText: 'A rope' }, 'A rope'],
  [{ label: '', value: 'v' }, 'v']
])('a button with %j reads %j', (more, words) => {
  expect(textOf(part(button(more)))).toBe(words);
});

it('the panel of a button can be opened', () => {
  const panel = { title: 'Terms', body: [text('Long')], footer: [button({ label: 'Agree' })] };
  const element = part(button({ action: 'show_panel', panel }));
  expect(texts(element, 'summary')).toEqual(['Go']);
  expect(textOf(all(element, 'details')[0])).toBe('Go Terms Long Agree');
});

it.each([
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
])('a %s reads %j', (kind, words) => {
  expect(textOf(part(SAMPLES[kind]))).toBe(words);
});

it.each([
  ['error', 'Something went wrong.'],
  ['sessionEnded', 'The assistant ended the session.'],
  ['newSession', 'The web chat began a new session here.']
])('a notice of %s without a text says so', (notice, words) => {
  expect(textOf(part({ kind: 'notice', notice, text: '' }))).toBe(words);
});

it('a file that did not arrive says so', () => {
  expect(textOf(part({ ...SAMPLES.upload, failed: true }))).toBe('File: bill.pdf (not sent)');
});

it('a handover has its summary on top, then what an agent needs most', () => {
  const element = part(SAMPLES.handover);
  expect(texts(element, 'dt')).toEqual([
    'Summary',
    'Message to the agent',
    'Reason',
    'Topic',
    'The customer was told, if an agent is available'
  ]);
  expect(texts(element, 'dd')).toEqual(['Short', 'Call back', 'user_requested', 'Refund', 'Please wait']);
});

it('what has no form of its own is named, and its data is one click away, without secrets', () => {
  const element = part(SAMPLES.data);
  expect(texts(element, 'p')).toEqual(['hologram (shown as data)']);
  expect(texts(element, 'summary')).toEqual(['Show data']);
  expect(JSON.parse(all(element, 'pre')[0]?.textContent ?? '')).toEqual({ beams: [1] });
});

it('what cannot be read is called so, with its data', () => {
  const element = part(SAMPLES.broken);
  expect(texts(element, 'p')).toEqual(['This part of the conversation could not be read.']);
  expect(texts(element, 'pre')).toEqual(['null']);
});

it('an instruction that the customer did not see is named, with its data', () => {
  const element = part(SAMPLES.command);
  expect(texts(element, 'p')).toEqual(['Instruction to the channel: dtmf']);
  expect(JSON.parse(all(element, 'pre')[0]?.textContent ?? '')).toEqual(SAMPLES.command.data);
});

it.each(Object.keys(SAMPLES))('%s is accessible', async (kind) => {
  await expect(part(SAMPLES[kind])).toBeAccessible();
});
