import { createElement } from 'lwc';
import AssistantPart from 'c/assistantPart';

function show(messagePart) {
  const element = createElement('c-assistant-part', { is: AssistantPart });
  Object.assign(element, { messagePart });
  document.body.appendChild(element);
  return element;
}

const all = (element, selector) => [...element.shadowRoot.querySelectorAll(selector)];
const texts = (element, selector) => all(element, selector).map(({ textContent }) => textContent);

const SAMPLES = {
  text: { kind: 'text', text: 'Line one\nLine two' },
  options: {
    kind: 'options',
    title: 'Choose',
    description: 'One of them',
    options: [
      { label: 'Yes', value: 'y', chosen: false },
      { label: 'No', value: 'n', chosen: true }
    ]
  },
  image: {
    kind: 'image',
    source: 'https://assets.example.com/a.png',
    title: 'Parcel',
    description: 'From the front',
    altText: 'A parcel'
  },
  handover: {
    kind: 'handover',
    topic: 'Refund',
    reason: 'user_requested',
    messageToAgent: 'Call back',
    available: 'Please wait',
    unavailable: '',
    summary: [{ kind: 'text', text: 'Short' }]
  },
  notice: { kind: 'notice', text: 'Session resumed' },
  event: { kind: 'event', event: 'agentJoined', name: 'Kim' },
  data: { kind: 'data', type: 'table', data: { rows: [1] } },
  broken: { kind: 'broken', data: null }
};

afterEach(() => {
  document.body.replaceChildren();
});

it('a text keeps its lines and is no HTML', () => {
  const element = show({ kind: 'text', text: '<b onclick="x()">bold</b>\nnext' });
  expect(texts(element, 'p')).toEqual(['<b onclick="x()">bold</b>\nnext']);
  expect(all(element, 'b')).toEqual([]);
});

it('options are a list in which the chosen one is marked in words', () => {
  const element = show(SAMPLES.options);
  expect(texts(element, 'p')).toEqual(['Choose', 'One of them']);
  expect(texts(element, 'li')).toEqual(['Yes', 'No ✓ chosen']);
});

it('an image is a link that says where it leads, and loads nothing by itself', () => {
  const element = show(SAMPLES.image);
  expect(texts(element, 'p')).toEqual(['Parcel', 'From the front', 'Open image on assets.example.com']);
  expect(all(element, 'img')).toEqual([]);
  const [link] = all(element, 'a');
  expect([link.href, link.target, link.rel]).toEqual([SAMPLES.image.source, '_blank', 'noopener noreferrer']);
});

it.each(['javascript:alert(1)', 'data:image/svg+xml,<svg/>', 'not an address'])(
  'an image from %s is no link',
  (source) => {
    const element = show({ ...SAMPLES.image, title: '', source });
    expect(all(element, 'a')).toEqual([]);
    expect(texts(element, 'p')).toEqual(['A parcel', 'From the front', `Address: ${source}`]);
  }
);

it('a handover shows what there is of it', () => {
  const element = show(SAMPLES.handover);
  expect(texts(element, 'dt')).toEqual([
    'Reason',
    'Topic',
    'Message to the agent',
    'The customer was told, if an agent is available',
    'Summary'
  ]);
  expect(texts(element, 'dd').slice(0, 4)).toEqual(['user_requested', 'Refund', 'Call back', 'Please wait']);
  expect(texts(all(element, 'c-assistant-part')[0], 'p')).toEqual(['Short']);
});

it('what has no form of its own is named, and its data is one click away', () => {
  const element = show(SAMPLES.data);
  expect(texts(element, 'p')).toEqual(['table (shown as data)']);
  expect(texts(element, 'summary')).toEqual(['Show data']);
  expect(JSON.parse(texts(element, 'pre')[0])).toEqual({ rows: [1] });
});

it('what cannot be read is called so, with its data', () => {
  const element = show(SAMPLES.broken);
  expect(texts(element, 'p')).toEqual(['This part of the conversation could not be read.']);
  expect(texts(element, 'pre')).toEqual(['null']);
});

it.each([
  ['notice', 'Session resumed'],
  ['event', 'Kim joined.']
])('a %s is a sentence', (kind, sentence) => {
  expect(texts(show(SAMPLES[kind]), 'p')).toEqual([sentence]);
});

it.each(Object.keys(SAMPLES))('%s is accessible', async (kind) => {
  await expect(show(SAMPLES[kind])).toBeAccessible();
});
