import { createElement } from 'lwc';
import AssistantMessage from 'c/assistantMessage';
import { announcedIn } from 'tests/page';
import { transcriptOfMessages } from 'tests/transcripts';

const MESSAGE = {
  id: 'n1.0',
  speaker: 'customer',
  name: '',
  time: Date.UTC(2026, 4, 1, 12, 34),
  parts: [
    { kind: 'text', text: 'One' },
    { kind: 'text', text: 'Two' }
  ]
};

function show(message, more = {}) {
  const element = createElement('c-assistant-message', { is: AssistantMessage });
  Object.assign(element, { message: { ...MESSAGE, ...message }, position: 3, size: 9, ...more });
  document.body.appendChild(element);
  return element.shadowRoot;
}

afterEach(() => {
  document.body.replaceChildren();
});

it('has its message as it is, not in a wrapper of LWC that stays in memory, whatever was made of what was said', () => {
  const inSession = (session_id, message) => ({ ...message, context: { global: { session_id } } });
  const { messages } = transcriptOfMessages(
    inSession('one', { output: { generic: [{ response_type: 'date' }] }, id: 'asked' }),
    { input: { text: '2026-05-01' }, history: { relatedMessageID: 'asked' } },
    inSession('two', { output: { generic: [{ response_type: 'text', text: 'Hello' }] } })
  );
  const element = createElement('c-assistant-message', { is: AssistantMessage });
  expect(messages.map(({ parts }) => parts[0].chosen ?? parts[0].notice ?? parts[0].text)).toEqual([
    '2026-05-01',
    '2026-05-01',
    'newSession',
    'Hello'
  ]);
  for (const message of messages) {
    expect(Object.assign(element, { message }).message).toBe(message);
  }
  expect(Object.assign(element, { message: MESSAGE }).message).not.toBe(MESSAGE);
});

it('is an article with its place, speaker and time in its name', () => {
  const article = show({}, { customerName: 'Mara Lind' }).querySelector('article');
  expect(article.getAttribute('aria-posinset')).toBe('3');
  expect(article.getAttribute('aria-setsize')).toBe('9');
  expect(article.getAttribute('aria-label')).toMatch(/^Mara Lind, May 1, 2026/);
});

it.each([
  [{ speaker: 'customer' }, {}, 'Customer', 'inbound'],
  [{ speaker: 'customer' }, { customerName: 'Mara Lind' }, 'Mara Lind', 'inbound'],
  [{ speaker: 'assistant' }, { customerName: 'Mara Lind' }, 'Assistant', 'outbound'],
  [{ speaker: 'agent', name: 'Kim' }, {}, 'Kim', 'outbound'],
  [{ speaker: 'agent' }, {}, 'Agent', 'outbound'],
  [{ speaker: 'system' }, {}, 'Chat', 'event']
])('%j with %j is by %s', (message, more, name, side) => {
  const root = show(message, more);
  expect(root.querySelector('.speaker').textContent).toBe(name);
  expect(root.querySelector(`.slds-chat-listitem_${side}`)).not.toBeNull();
});

it('has a bubble for each part', () => {
  const bubbles = show({}).querySelectorAll('.bubble');
  expect([...bubbles].map(({ textContent }) => textContent)).toEqual(['One', 'Two']);
});

it.each([
  ['emphasis', 'Where is *my* order?'],
  ['an address', 'See https://www.example.com'],
  ['a list', 'One:\n- two']
])('needs a component for a part with more than words: %s', (_, text) => {
  const root = show({ parts: [{ kind: 'text', text, html: true }] });
  expect(root.querySelectorAll('c-assistant-part')).toHaveLength(1);
  expect(root.querySelectorAll('.words')).toHaveLength(0);
});

it.each([
  ['a sentence', { kind: 'text', text: 'Where is my order?', html: true }, ['Where is my order?']],
  ['lines', { kind: 'text', text: 'One\ntwo', html: true }, ['One\ntwo']],
  ['paragraphs', { kind: 'text', text: 'One\n\nTwo\nthree', html: true }, ['One', 'Two\nthree']],
  [
    'what a customer typed',
    { kind: 'plain', text: 'It is *here*:\n\nwww.a.example' },
    ['It is *here*:\n\nwww.a.example']
  ]
])('shows nothing but words by itself: %s', (_, part, paragraphs) => {
  const root = show({ parts: [part] });
  expect([...root.querySelectorAll('.bubble .words')].map(({ textContent }) => textContent)).toEqual(paragraphs);
  expect(root.querySelectorAll('c-assistant-part')).toHaveLength(0);
});

it('has a time for people and machines', () => {
  const time = show({}).querySelector('time');
  expect(time.getAttribute('datetime')).toBe('2026-05-01T12:34:00.000Z');
  expect(time.textContent).toMatch(/34/);
});

it('says so when its time is not known', () => {
  const time = show({ time: undefined }).querySelector('time');
  expect(time.hasAttribute('datetime')).toBe(false);
  expect(time.textContent).toBe('time unknown');
});

it('has the day above it where the day changes', () => {
  expect(show({}).querySelector('h3')).toBeNull();
  expect(show({}, { day: 'Friday' }).querySelector('h3').textContent).toBe('Friday');
});

describe('copying it', () => {
  const useClipboard = (writeText) =>
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });

  it('copies who said what and when, and tells so', async () => {
    const copied: string[] = [];
    useClipboard((text) => Promise.resolve(copied.push(text)));
    const { host } = show({}, { customerName: 'Mara Lind' });
    const announced = announcedIn(host);
    const [button] = host.shadowRoot.querySelectorAll('button');
    expect(button.ariaLabel).toBe('Copy message');
    button.click();
    await new Promise(process.nextTick);
    expect(copied).toEqual([expect.stringMatching(/^Mara Lind • May 1, 2026 at .*\nOne\nTwo\n$/)]);
    expect(announced).toEqual(['Copied']);
  });

  it('tells when the browser does not allow it', async () => {
    useClipboard(() => Promise.reject(new Error('denied')));
    const { host } = show({});
    const announced = announcedIn(host);
    host.shadowRoot.querySelector('.copy').click();
    await new Promise(process.nextTick);
    expect(announced).toEqual(['The browser did not allow copying. Select the text and copy it.']);
  });
});

it('is accessible', async () => {
  show({}, { day: 'Friday' });
  await expect(document.body).toBeAccessible();
});
