import AssistantTranscriptPane from 'c/assistantTranscriptPane';
import { all, announcedIn, show, texts } from 'tests/page';

const said = (index) => ({
  id: `m${index}`,
  speaker: index % 3 === 0 ? 'customer' : 'assistant',
  name: '',
  time: Date.UTC(2026, 4, 1, 12, 0, index),
  parts: [{ kind: 'plain', text: index % 10 === 0 ? `Éclair ${index}` : `Message ${index}` }],
  undelivered: false,
  details: undefined
});
const TRANSCRIPT = { messages: Array.from({ length: 30 }, (_, index) => said(index)), handoverId: 'm12' };

async function reader(transcript = TRANSCRIPT) {
  const element = show('c-assistant-transcript-pane', AssistantTranscriptPane, { transcript, isPainted: true });
  await settle();
  return element;
}

/** Until nothing is waited for: tasks of components follow each other. */
async function settle() {
  await jest.runAllTimersAsync();
}

async function ask(element, query) {
  all(element, 'lightning-input')[0]?.dispatchEvent(new CustomEvent('change', { detail: { value: query } }));
  await settle();
}

async function press(element, label) {
  const named = (button) => button.alternativeText === label || button.textContent === label;
  all(element, 'lightning-button-icon, button').find(named)?.click();
  await render();
}

/** Until what has changed is on the page; without a layout, the window would leave for the end afterwards. */
async function render() {
  for (let task = 0; task < 9; task++) {
    await Promise.resolve();
  }
}

const focused = (element) => {
  let active = element.shadowRoot.activeElement;
  while (active?.shadowRoot?.activeElement) {
    active = active.shadowRoot.activeElement;
  }
  return active?.dataset?.id;
};

const current = (element) => all(element, '.message_current').map(({ dataset }) => dataset.id);

const shown = (element) => all(element, 'article').map((article) => article.dataset.id);

beforeEach(() => {
  jest.useFakeTimers();
});

afterEach(() => {
  document.body.replaceChildren();
  jest.useRealTimers();
});

it('counts the messages that have what is searched for, whatever its case and accents', async () => {
  const element = await reader();
  await ask(element, 'ECLAIR');
  expect(texts(element, '.count')).toEqual(['Messages: 3']);
  await ask(element, 'nowhere');
  expect(texts(element, '.count')).toEqual(['Messages: 0']);
  await ask(element, '');
  expect(texts(element, '.count')).toEqual([]);
});

it('tells a count when the search is at its end, not on the way there, and the place after each step', async () => {
  const messages = Array.from({ length: 1000 }, (_, index) => said(index));
  const element = await reader({ messages, handoverId: '' });
  const announced = announcedIn(element);
  await ask(element, 'eclair');
  await press(element, 'Previous message with this');
  await ask(element, '');
  Object.assign(element, { transcript: { messages: messages.slice(500), handoverId: '' } });
  await ask(element, 'nowhere');
  expect(announced).toEqual(['Messages: 100', '100 of 100', 'Messages: 0']);
});

it('tells no count that nobody has asked for', async () => {
  const element = await reader();
  await ask(element, 'eclair');
  const announced = announcedIn(element);
  Object.assign(element, { transcript: { ...TRANSCRIPT, messages: TRANSCRIPT.messages.slice(5) } });
  await settle();
  expect([texts(element, '.count'), announced]).toEqual([['Messages: 2'], []]);
});

it('goes from the newest place backwards, round and round, and says where it is', async () => {
  const element = await reader();
  await ask(element, 'eclair');
  const seen: unknown[] = [];
  for (const label of ['Previous', 'Previous', 'Previous', 'Next']) {
    await press(element, `${label} message with this`);
    seen.push([current(element), texts(element, '.count')[0]]);
  }
  expect(seen).toEqual([
    [['m20'], '3 of 3'],
    [['m10'], '2 of 3'],
    [['m0'], '1 of 3'],
    [['m10'], '2 of 3']
  ]);
});

it('shows the messages of one speaker', async () => {
  const element = await reader();
  const choice = all(element, 'select')[0] as HTMLSelectElement;
  choice.value = 'customer';
  choice.dispatchEvent(new CustomEvent('change'));
  await settle();
  expect(shown(element)).toEqual(Array.from({ length: 10 }, (_, index) => `m${index * 3}`));
});

it('jumps to the first message, the handover and the newest, and gives up a filter that hides them', async () => {
  const element = await reader();
  const choice = all(element, 'select')[0] as HTMLSelectElement;
  choice.value = 'assistant';
  choice.dispatchEvent(new CustomEvent('change'));
  await settle();
  const seen: unknown[] = [];
  for (const label of ['First', 'Handover', 'Newest']) {
    await press(element, label);
    seen.push(focused(element));
  }
  expect(seen).toEqual(['m0', 'm12', 'm29']);
  await settle();
  expect(shown(element)).toHaveLength(30);
});

it('has no jump to a handover that there is none of', async () => {
  const element = await reader({ ...TRANSCRIPT, handoverId: '' });
  expect(texts(element, '.jump')).toEqual(['First', 'Newest']);
});

it('goes from message to message by key', async () => {
  const element = await reader();
  const feed = all(element, '[role="feed"]')[0];
  const type = async (key) => {
    const active = all(element, 'article').find(({ dataset }) => dataset.id === focused(element)) ?? feed;
    active?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    await settle();
    return focused(element);
  };
  expect([
    await type('ArrowUp'),
    await type('ArrowUp'),
    await type('PageUp'),
    await type('Home'),
    await type('ArrowUp'),
    await type('PageDown'),
    await type('End'),
    await type('ArrowDown')
  ]).toEqual(['m29', 'm28', 'm27', 'm0', 'm0', 'm1', 'm29', 'm29']);
});

it('copies the message that has the focus by a key of its own, pressed alone', async () => {
  const copied: string[] = [];
  const writeText = (text) => Promise.resolve(copied.push(text));
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
  const element = await reader();
  const type = async (target, init) => {
    target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, ...init }));
    await settle();
  };
  const [article] = all(element, 'article[data-id="m20"]');
  article?.focus();
  await type(article, { key: 'c', ctrlKey: true });
  await type(article, { key: 'c', metaKey: true });
  await type(all(article, '.copy')[0], { key: 'c' });
  await type(all(element, '[role="feed"]')[0], { key: 'c' });
  expect(copied).toEqual([]);
  await type(article, { key: 'c' });
  await type(article, { key: 'C' });
  expect(copied).toEqual([expect.stringContaining('Éclair 20'), expect.stringContaining('Éclair 20')]);
});

describe('new messages', () => {
  const grow = async (element, ...indexes) => {
    const { transcript } = element;
    Object.assign(element, {
      transcript: { ...transcript, messages: [...transcript.messages, ...indexes.map(said)] }
    });
    await render();
  };
  const news = (element) => texts(element, '.new-messages');
  /** Without a layout, this is all that tells where the view is. */
  const scrollUp = (element, distance) => {
    all(element, '.feed')[0].scrollTop = -distance;
    all(element, '.feed')[0].dispatchEvent(new CustomEvent('scroll'));
  };

  it('appear for who is at the end, and are told once', async () => {
    const element = await reader();
    const announced = announcedIn(element);
    await grow(element, 30, 31);
    expect([news(element), announced]).toEqual([[], ['New messages: 2']]);
    expect(shown(element).slice(-2)).toEqual(['m30', 'm31']);
    const [last] = all(element, 'article').slice(-1);
    expect([last.getAttribute('aria-posinset'), last.getAttribute('aria-setsize')]).toEqual(['32', '32']);
  });

  it('wait behind a link for who reads elsewhere, and the link leads to the first of them', async () => {
    const element = await reader();
    const announced = announcedIn(element);
    scrollUp(element, 500);
    await grow(element, 30);
    await grow(element, 31, 32);
    expect([news(element), announced]).toEqual([['New messages: 3'], ['New messages: 1', 'New messages: 2']]);
    all(element, '.new-messages')[0].click();
    await render();
    expect([news(element), focused(element)]).toEqual([[], 'm30']);
  });

  it('wait for who has the focus in the conversation, and leave it there', async () => {
    const element = await reader();
    all(element, 'article[data-id="m29"]')[0].focus();
    // at the end with everything in view there is nothing to go to
    await grow(element, 30);
    expect([news(element), focused(element)]).toEqual([[], 'm29']);
  });

  it('are no longer news when the end is in view', async () => {
    const element = await reader();
    scrollUp(element, 500);
    await grow(element, 30);
    scrollUp(element, 0);
    await render();
    expect(news(element)).toEqual([]);
  });

  it('count where they are shown', async () => {
    const element = await reader();
    const announced = announcedIn(element);
    const choice = all(element, 'select')[0] as HTMLSelectElement;
    const choose = async (value) => {
      choice.value = value;
      choice.dispatchEvent(new CustomEvent('change'));
      await settle();
      scrollUp(element, 500);
    };
    await choose('customer');
    await grow(element, 31, 32);
    expect([news(element), announced]).toEqual([[], []]);
    await grow(element, 33);
    expect([news(element), announced]).toEqual([['New messages: 1'], ['New messages: 1']]);
    expect(all(element, 'article').at(-1)?.getAttribute('aria-setsize')).toBe('11');
    await choose('assistant');
    expect(news(element)).toEqual([]);
  });

  it('are not those that were there before', async () => {
    const element = await reader();
    const announced = announcedIn(element);
    scrollUp(element, 500);
    Object.assign(element, {
      transcript: { ...TRANSCRIPT, messages: [{ ...said(0), id: 'x' }, ...TRANSCRIPT.messages] }
    });
    await render();
    expect([news(element), announced]).toEqual([[], []]);
  });
});

it('is accessible', async () => {
  const element = await reader();
  await ask(element, 'eclair');
  jest.useRealTimers();
  await expect(element).toBeAccessible();
});
