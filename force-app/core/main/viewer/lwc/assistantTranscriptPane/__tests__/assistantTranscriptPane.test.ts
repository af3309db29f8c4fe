import { Transcript } from 'c/assistantTranscript';
import type { Message, Speaker } from 'c/assistantTranscript';
import AssistantTranscriptPane from 'c/assistantTranscriptPane';
import { message, plainPart } from 'tests/messages';
import { all, first, recordAnnouncements, recordCopies, show, texts } from 'tests/page';

/** A message by its index: every third is of the customer, every tenth contains `Éclair`. */
const numbered = (index: number): Message =>
  message({
    id: `m${index}`,
    speaker: index % 3 === 0 ? 'customer' : 'assistant',
    time: Date.UTC(2026, 4, 1, 12, 0, index),
    parts: [plainPart(index % 10 === 0 ? `Éclair ${index}` : `Message ${index}`)]
  });
const MESSAGES = Array.from({ length: 30 }, (_, index) => numbered(index));
const TRANSCRIPT = new Transcript(MESSAGES, 'm12');

async function showPane(transcript = TRANSCRIPT) {
  const element = show('c-assistant-transcript-pane', AssistantTranscriptPane, { transcript, isPainted: true });
  await settle();
  return element;
}

/** Runs all tasks of the components, which follow one another. */
const settle = () => jest.runAllTimersAsync();

/** Lets changes be rendered, but runs no tasks: without a layout, they would move the window to the end. */
async function rerender() {
  for (let task = 0; task < 9; task++) {
    await Promise.resolve();
  }
}

async function search(element: HTMLElement, query: string) {
  first(element, 'lightning-input').dispatchEvent(new CustomEvent('change', { detail: { value: query } }));
  await settle();
}

async function filterBy(element: HTMLElement, speaker: Speaker) {
  const select = first(element, 'select');
  select.value = speaker;
  select.dispatchEvent(new CustomEvent('change'));
  await settle();
}

async function click(element: HTMLElement, label: string) {
  const icons = all(element, 'lightning-button-icon').filter((icon) => icon.alternativeText === label);
  const buttons = all(element, 'button').filter(({ textContent }) => textContent === label);
  const [button] = [...icons, ...buttons];
  if (!button) {
    throw new Error(`No button is labelled ${label}`);
  }
  button.click();
  await rerender();
}

async function pressKey(target: HTMLElement, init: KeyboardEventInit) {
  target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, ...init }));
  await settle();
}

/** The id of the message that has the focus. */
function focusedId(element: HTMLElement): string | undefined {
  let active = element.shadowRoot?.activeElement;
  while (active?.shadowRoot?.activeElement) {
    active = active.shadowRoot.activeElement;
  }
  return active instanceof HTMLElement ? active.dataset.id : undefined;
}

const article = (element: HTMLElement, id: string) => first(element, `article[data-id="${id}"]`);
const renderedIds = (element: HTMLElement) => all(element, 'article').map(({ dataset }) => dataset.id);
const currentIds = (element: HTMLElement) => all(element, '.message_current').map(({ dataset }) => dataset.id);
const countText = (element: HTMLElement) => texts(element, '.count')[0];

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  document.body.replaceChildren();
  jest.useRealTimers();
});

describe('searching', () => {
  it('counts the messages that contain the query, whatever its case and accents', async () => {
    const element = await showPane();
    await search(element, 'ECLAIR');
    expect(countText(element)).toBe('Messages: 3');
    await search(element, 'nowhere');
    expect(countText(element)).toBe('Messages: 0');
    await search(element, '');
    expect(countText(element)).toBeUndefined();
  });

  it('announces the count when a search has ended, and the position after each step', async () => {
    const messages = Array.from({ length: 1000 }, (_, index) => numbered(index));
    const element = await showPane(new Transcript(messages));
    const announced = recordAnnouncements(element);
    await search(element, 'eclair');
    await click(element, 'Previous message with this');
    await search(element, '');
    element.transcript = new Transcript(messages.slice(500));
    await search(element, 'nowhere');
    expect(announced).toEqual(['Messages: 100', '100 of 100', 'Messages: 0']);
  });

  it('updates the count without announcing it when messages change', async () => {
    const element = await showPane();
    await search(element, 'eclair');
    const announced = recordAnnouncements(element);
    element.transcript = new Transcript(MESSAGES.slice(5), 'm12');
    await settle();
    expect([countText(element), announced]).toEqual(['Messages: 2', []]);
  });

  it('steps from the newest match backwards, wraps around, and shows the position', async () => {
    const element = await showPane();
    await search(element, 'eclair');
    const steps: unknown[] = [];
    for (const direction of ['Previous', 'Previous', 'Previous', 'Next']) {
      await click(element, `${direction} message with this`);
      steps.push([currentIds(element), countText(element)]);
    }
    expect(steps).toEqual([
      [['m20'], '3 of 3'],
      [['m10'], '2 of 3'],
      [['m0'], '1 of 3'],
      [['m10'], '2 of 3']
    ]);
  });
});

it('shows the messages of one speaker', async () => {
  const element = await showPane();
  await filterBy(element, 'customer');
  expect(renderedIds(element)).toEqual(Array.from({ length: 10 }, (_, index) => `m${index * 3}`));
});

it('jumps to the first message, the handover and the newest, and removes a filter that hides them', async () => {
  const element = await showPane();
  await filterBy(element, 'assistant');
  const focused: unknown[] = [];
  for (const label of ['First', 'Handover', 'Newest']) {
    await click(element, label);
    focused.push(focusedId(element));
  }
  expect(focused).toEqual(['m0', 'm12', 'm29']);
  await settle();
  expect(renderedIds(element)).toHaveLength(30);
});

it('has no jump to a handover when there is none', async () => {
  const element = await showPane(new Transcript(MESSAGES));
  expect(texts(element, '.jump')).toEqual(['First', 'Newest']);
});

it('moves the focus between messages by keys', async () => {
  const element = await showPane();
  const focused: unknown[] = [];
  for (const key of ['ArrowUp', 'ArrowUp', 'PageUp', 'Home', 'ArrowUp', 'PageDown', 'End', 'ArrowDown']) {
    const id = focusedId(element);
    await pressKey(id === undefined ? first(element, '[role="feed"]') : article(element, id), { key });
    focused.push(focusedId(element));
  }
  expect(focused).toEqual(['m29', 'm28', 'm27', 'm0', 'm0', 'm1', 'm29', 'm29']);
});

it('copies the focused message by the key C without modifiers', async () => {
  const copied = recordCopies();
  const element = await showPane();
  const target = article(element, 'm20');
  target.focus();
  await pressKey(target, { key: 'c', ctrlKey: true });
  await pressKey(target, { key: 'c', metaKey: true });
  await pressKey(first(target, '.copy'), { key: 'c' });
  await pressKey(first(element, '[role="feed"]'), { key: 'c' });
  expect(copied).toEqual([]);
  await pressKey(target, { key: 'c' });
  await pressKey(target, { key: 'C' });
  expect(copied).toEqual([expect.stringContaining('Éclair 20'), expect.stringContaining('Éclair 20')]);
});

describe('new messages', () => {
  type Pane = Awaited<ReturnType<typeof showPane>>;

  async function append(element: Pane, ...indexes: readonly number[]) {
    element.transcript = new Transcript([...element.transcript.messages, ...indexes.map(numbered)], 'm12');
    await rerender();
  }

  /** Scrolls to a distance from the end; without a layout, nothing else tells what is in view. */
  function scrollTo(element: HTMLElement, distance: number) {
    first(element, '.feed').scrollTop = -distance;
    first(element, '.feed').dispatchEvent(new CustomEvent('scroll'));
  }

  const linkTexts = (element: HTMLElement) => texts(element, '.new-messages');

  it('are shown to a reader at the end, and announced once', async () => {
    const element = await showPane();
    const announced = recordAnnouncements(element);
    await append(element, 30, 31);
    expect([linkTexts(element), announced]).toEqual([[], ['New messages: 2']]);
    expect(renderedIds(element).slice(-2)).toEqual(['m30', 'm31']);
    const last = article(element, 'm31');
    expect([last.getAttribute('aria-posinset'), last.getAttribute('aria-setsize')]).toEqual(['32', '32']);
  });

  it('are behind a link to the first of them for a reader elsewhere', async () => {
    const element = await showPane();
    const announced = recordAnnouncements(element);
    scrollTo(element, 500);
    await append(element, 30);
    await append(element, 31, 32);
    expect([linkTexts(element), announced]).toEqual([['New messages: 3'], ['New messages: 1', 'New messages: 2']]);
    first(element, '.new-messages').click();
    await rerender();
    expect([linkTexts(element), focusedId(element)]).toEqual([[], 'm30']);
  });

  it('leave the focus where it is', async () => {
    const element = await showPane();
    article(element, 'm29').focus();
    await append(element, 30);
    expect(renderedIds(element).at(-1)).toBe('m30');
    expect([linkTexts(element), focusedId(element)]).toEqual([[], 'm29']);
  });

  it('are no longer counted when the end is in view', async () => {
    const element = await showPane();
    scrollTo(element, 500);
    await append(element, 30);
    expect(linkTexts(element)).toEqual(['New messages: 1']);
    scrollTo(element, 0);
    await rerender();
    expect(linkTexts(element)).toEqual([]);
  });

  it('are counted only when the filter shows them', async () => {
    const element = await showPane();
    const announced = recordAnnouncements(element);
    await filterBy(element, 'customer');
    scrollTo(element, 500);
    await append(element, 31, 32);
    expect([linkTexts(element), announced]).toEqual([[], []]);
    await append(element, 33);
    expect([linkTexts(element), announced]).toEqual([['New messages: 1'], ['New messages: 1']]);
    expect(all(element, 'article').at(-1)?.getAttribute('aria-setsize')).toBe('11');
    await filterBy(element, 'assistant');
    scrollTo(element, 500);
    expect(linkTexts(element)).toEqual([]);
  });

  it('do not include earlier messages that arrive late', async () => {
    const element = await showPane();
    const announced = recordAnnouncements(element);
    scrollTo(element, 500);
    element.transcript = new Transcript([{ ...numbered(0), id: 'x' }, ...MESSAGES], 'm12');
    await rerender();
    expect([linkTexts(element), announced]).toEqual([[], []]);
  });
});

it('is accessible', async () => {
  const element = await showPane();
  await search(element, 'eclair');
  jest.useRealTimers();
  await expect(element).toBeAccessible();
});
