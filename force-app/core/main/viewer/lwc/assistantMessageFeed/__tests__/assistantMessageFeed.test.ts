import type { EarlierStatus } from 'c/assistantLoader';
import AssistantMessageFeed from 'c/assistantMessageFeed';
import { Transcript } from 'c/assistantTranscript';
import type { Message } from 'c/assistantTranscript';
import { message, plainPart } from 'tests/messages';
import { all, first, show, textOf } from 'tests/page';

/** Messages of one day, a second apart: `Message 1`, `Message 2` and so on. */
const messages = (count: number, day = 1): Message[] =>
  Array.from({ length: count }, (_, index) =>
    message({
      id: `m${index}`,
      time: Date.UTC(2026, 4, day, 12, 0, index),
      parts: [plainPart(`Message ${index + 1}`)]
    })
  );

const showFeed = (shownMessages: readonly Message[], earlier: EarlierStatus = { kind: 'complete' }) =>
  show('c-assistant-message-feed', AssistantMessageFeed, { transcript: new Transcript(shownMessages), earlier });

const rendered = (element: HTMLElement) => all(element, 'c-assistant-message');
const positions = (element: HTMLElement) => rendered(element).map(({ position }) => position);
const isBusy = (element: HTMLElement) => first(element, '[role="feed"]').getAttribute('aria-busy');

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  document.body.replaceChildren();
  jest.useRealTimers();
});

it('keeps its transcript out of the proxies of LWC, which would observe each message', () => {
  const element = showFeed([]);
  const plain = { messages: messages(1), handoverId: '' };
  element.transcript = plain;
  expect(element.transcript).not.toBe(plain);
  const transcript = new Transcript(messages(1));
  element.transcript = transcript;
  expect(element.transcript).toBe(transcript);
});

it('is a feed of all messages in their order, each with its position', () => {
  const element = showFeed(messages(3));
  expect(rendered(element).map((each) => [each.message.id, each.position, each.size])).toEqual([
    ['m0', 1, 3],
    ['m1', 2, 3],
    ['m2', 3, 3]
  ]);
});

it('shows each day once', () => {
  const element = showFeed([...messages(2, 1), ...messages(2, 2).map((each) => ({ ...each, id: `n${each.id}` }))]);
  expect(rendered(element).map(({ day }) => day !== '')).toEqual([true, false, true, false]);
});

it('does not repeat a day after a message whose time is unknown', () => {
  const element = showFeed(messages(3).map((each, index) => (index === 1 ? { ...each, time: undefined } : each)));
  expect(rendered(element).map(({ day }) => day !== '')).toEqual([true, false, false]);
});

it('renders the newest messages first, and then all others of a short conversation', async () => {
  const element = showFeed(messages(100));
  expect(positions(element)[0]).toBe(93);
  expect(isBusy(element)).toBe('true');
  await jest.runAllTimersAsync();
  expect(positions(element)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
  expect(isBusy(element)).toBe('false');
});

describe('a long conversation', () => {
  const spacers = (element: HTMLElement) => all(element, '.spacer');

  it('has some of its messages rendered, and the text of all others in spacers', async () => {
    const element = showFeed(messages(5000));
    await jest.runAllTimersAsync();
    expect(rendered(element).length).toBeLessThan(120);
    expect(positions(element).at(-1)).toBe(5000);
    expect(spacers(element).length).toBeLessThanOrEqual(26);
    const texts = spacers(element).flatMap((spacer) => spacer.textContent?.match(/Message \d+/g) ?? []);
    const missing = 5000 - rendered(element).length;
    expect(texts).toEqual(Array.from({ length: missing }, (_, index) => `Message ${index + 1}`));
  });

  it('is rendered as a whole while it is printed', async () => {
    const element = showFeed(messages(300));
    await jest.runAllTimersAsync();
    window.dispatchEvent(new CustomEvent('beforeprint'));
    await Promise.resolve();
    expect(rendered(element)).toHaveLength(300);
    expect(spacers(element)).toEqual([]);
    window.dispatchEvent(new CustomEvent('afterprint'));
    await Promise.resolve();
    expect(rendered(element).length).toBeLessThan(120);
  });

  it('keeps the rendered messages when earlier ones arrive', async () => {
    const known = messages(400);
    const element = showFeed(known.slice(300), { kind: 'loading' });
    await jest.runAllTimersAsync();
    const before = rendered(element);
    Object.assign(element, { transcript: new Transcript(known), earlier: { kind: 'complete' } });
    await Promise.resolve();
    const after = rendered(element);
    before.toReversed().forEach((kept, fromEnd) => expect(after.at(-1 - fromEnd)).toBe(kept));
    expect(after.at(-1)?.position).toBe(400);
  });

  it('renders new messages when its end was rendered', async () => {
    const known = messages(305);
    const element = showFeed(known.slice(0, 300));
    await jest.runAllTimersAsync();
    element.transcript = new Transcript(known);
    await jest.runAllTimersAsync();
    expect(positions(element).at(-1)).toBe(305);
  });

  it('shows the day of its first rendered message only where the day changes', async () => {
    const element = showFeed(messages(300));
    await jest.runAllTimersAsync();
    expect(rendered(element).filter(({ day }) => day !== '')).toEqual([]);
  });
});

it('leaves the number of messages open while earlier ones are loading', () => {
  const element = showFeed(messages(2), { kind: 'loading' });
  expect(rendered(element).map(({ size }) => size)).toEqual([-1, -1]);
  expect(textOf(element)).toContain('Loading earlier messages');
  expect(isBusy(element)).toBe('true');
});

it('keeps the messages when earlier ones cannot be loaded, and passes on a retry', () => {
  const element = showFeed(messages(2), { kind: 'problem', problem: { kind: 'server', status: 500 } });
  const retried = jest.fn();
  element.addEventListener('retry', retried);
  const notice = first(element, 'c-assistant-problem-notice');
  expect(notice.lead).toBe('Earlier messages could not be loaded.');
  expect(rendered(element)).toHaveLength(2);
  notice.dispatchEvent(new CustomEvent('retry'));
  expect(retried).toHaveBeenCalledTimes(1);
});

it('is accessible', async () => {
  jest.useRealTimers();
  await expect(showFeed(messages(3))).toBeAccessible();
});
