import { createElement } from 'lwc';
import AssistantMessageFeed from 'c/assistantMessageFeed';
import { buildTranscript } from 'c/assistantTranscript';

const messages = (count, day = 1) =>
  Array.from({ length: count }, (_, index) => ({
    id: `m${index}`,
    speaker: 'customer',
    name: '',
    time: Date.UTC(2026, 4, day, 12, 0, index),
    parts: [{ kind: 'plain', text: `Message ${index + 1}` }],
    undelivered: false,
    details: undefined
  }));

function show(transcriptMessages, earlier = { kind: 'complete' }) {
  const element = createElement('c-assistant-message-feed', { is: AssistantMessageFeed });
  Object.assign(element, { transcript: { messages: transcriptMessages, handoverId: '' }, earlier });
  document.body.appendChild(element);
  return element;
}

const shown = (element) => [...element.shadowRoot.querySelectorAll('c-assistant-message')];
const feed = (element) => element.shadowRoot.querySelector('[role="feed"]');

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  document.body.replaceChildren();
  jest.useRealTimers();
});

it('has its transcript as it is, not in a wrapper of LWC that watches each of its messages', () => {
  const element = show([]);
  const plain = { messages: messages(1), handoverId: '' };
  element.transcript = plain;
  expect(element.transcript).not.toBe(plain);
  const built = buildTranscript([]);
  element.transcript = built;
  expect(element.transcript).toBe(built);
});

it('is a feed of all messages in their order, each with its place', () => {
  const element = show(messages(3));
  expect(shown(element).map(({ message, position, size }) => [message.id, position, size])).toEqual([
    ['m0', 1, 3],
    ['m1', 2, 3],
    ['m2', 3, 3]
  ]);
});

it('names each day once', () => {
  const element = show([...messages(2, 1), ...messages(2, 2).map((message) => ({ ...message, id: `n${message.id}` }))]);
  expect(shown(element).map(({ day }) => day !== '')).toEqual([true, false, true, false]);
});

it('does not name a day again after a message whose time nobody knows', () => {
  const [first, second, third] = messages(3);
  const element = show([first, { ...second, time: undefined }, third]);
  expect(shown(element).map(({ day }) => day !== '')).toEqual([true, false, false]);
});

it('shows the newest messages at once, and the others of a short conversation behind them', async () => {
  const element = show(messages(100));
  expect(shown(element)[0].position).toBe(93);
  expect(feed(element).getAttribute('aria-busy')).toBe('true');
  await jest.runAllTimersAsync();
  expect(shown(element).map(({ position }) => position)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  expect(feed(element).getAttribute('aria-busy')).toBe('false');
});

describe('a long conversation', () => {
  const gaps = (element) => [...element.shadowRoot.querySelectorAll('.spacer')];

  it('has a part of its messages on the page, and the words of all others in gaps', async () => {
    const element = show(messages(5000));
    await jest.runAllTimersAsync();
    expect(shown(element).length).toBeLessThan(120);
    expect(shown(element).at(-1).position).toBe(5000);
    expect(gaps(element).length).toBeLessThanOrEqual(26);
    const found = gaps(element).flatMap((gap) => gap.textContent.match(/Message \d+/g));
    expect(found).toEqual(messages(5000 - shown(element).length).map(({ parts }) => parts[0].text));
  });

  it('is on the page as a whole while it is printed', async () => {
    const element = show(messages(300));
    await jest.runAllTimersAsync();
    window.dispatchEvent(new CustomEvent('beforeprint'));
    await Promise.resolve();
    expect(shown(element)).toHaveLength(300);
    expect(gaps(element)).toEqual([]);
    window.dispatchEvent(new CustomEvent('afterprint'));
    await Promise.resolve();
    expect(shown(element).length).toBeLessThan(120);
  });

  it('keeps the messages that are on the page when earlier ones arrive', async () => {
    const all = messages(400);
    const element = show(all.slice(300), { kind: 'loading' });
    await jest.runAllTimersAsync();
    const before = shown(element);
    Object.assign(element, { transcript: { messages: all, handoverId: '' }, earlier: { kind: 'complete' } });
    await Promise.resolve();
    const after = shown(element);
    expect(after.slice(-before.length)).toEqual(before);
    expect(after.at(-1).position).toBe(400);
  });

  it('has new messages on the page when its end was', async () => {
    const all = messages(305);
    const element = show(all.slice(0, 300));
    await jest.runAllTimersAsync();
    Object.assign(element, { transcript: { messages: all, handoverId: '' } });
    await jest.runAllTimersAsync();
    expect(shown(element).at(-1).position).toBe(305);
  });

  it('names the day of its first message on the page only where the day changes', async () => {
    const element = show(messages(300));
    await jest.runAllTimersAsync();
    expect(shown(element).map(({ day }) => day)).not.toContain(expect.stringContaining('2026'));
    expect(shown(element)[0].day).toBe('');
  });
});

it('does not claim to know the number of messages while earlier ones are on their way', () => {
  const element = show(messages(2), { kind: 'loading' });
  expect(shown(element).map(({ size }) => size)).toEqual([-1, -1]);
  expect(element.shadowRoot.textContent).toContain('Loading earlier messages');
  expect(feed(element).getAttribute('aria-busy')).toBe('true');
});

it('keeps the messages when earlier ones cannot be loaded, and hands on the wish to try again', () => {
  const element = show(messages(2), { kind: 'problem', problem: { kind: 'server', status: 500 } });
  const asked = jest.fn();
  element.addEventListener('retry', asked);
  const notice = element.shadowRoot.querySelector('c-assistant-problem-notice');
  expect(notice.lead).toBe('Earlier messages could not be loaded.');
  expect(shown(element)).toHaveLength(2);
  notice.dispatchEvent(new CustomEvent('retry'));
  expect(asked).toHaveBeenCalledTimes(1);
});

it('is accessible', async () => {
  jest.useRealTimers();
  await expect(show(messages(3))).toBeAccessible();
});
