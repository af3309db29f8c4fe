import AssistantSummaryPanel from 'c/assistantSummaryPanel';
import { all, announcedIn, show, textOf, texts } from 'tests/page';
import { captured, conversation, handsOver } from 'tests/transcripts';

const LATE = captured('order-late.notes.json');

const looked = () => new Promise((resolve) => setTimeout(resolve));
const panel = async (more = {}) => {
  const element = show('c-assistant-summary-panel', AssistantSummaryPanel, { transcript: LATE, ...more });
  await looked();
  return element;
};
const named = (element, name) => all(element, 'button').find((button) => button.getAttribute('aria-label') === name);
const status = (element) => texts(element, '.copied').join('');

function useClipboard(writeText) {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}

afterEach(() => {
  document.body.replaceChildren();
});

describe('the line above all', () => {
  const facts = (element) => texts(element, '.fact bdi').map((text) => text.replace(/[\u2009\u202f]/g, ' '));

  it('tells when, how long and how many messages', async () => {
    expect(facts(await panel())).toEqual(['Mar 10, 2026, 2:14 – 2:19 AM', '5 min', 'Messages: 15']);
  });

  it('tells the channel and the language where they are known, the language by its name', async () => {
    const facts1 = facts(await panel({ transcript: { ...LATE, origin: { channel: 'Web chat', language: 'pt_BR' } } }));
    expect(facts1.slice(3)).toEqual(['Web chat', 'Brazilian Portuguese']);
    const facts2 = facts(await panel({ transcript: { ...LATE, origin: { channel: '', language: 'no code at all' } } }));
    expect(facts2.slice(3)).toEqual(['no code at all']);
  });

  it.each([['loading'], ['problem']])(
    'tells the least, and no beginning, while earlier messages are: %s',
    async (kind) => {
      expect(facts(await panel({ earlier: { kind } }))).toEqual([
        'Until Mar 10, 2026, 2:19 AM',
        'at least 5 min',
        'Messages: at least 15'
      ]);
    }
  );

  it('tells no times where there are none', async () => {
    const messages = LATE.messages.map((message) => ({ ...message, time: undefined }));
    expect(facts(await panel({ transcript: { ...LATE, messages } }))).toEqual(['Messages: 15']);
  });
});

it('tells why it was handed over, and what it was about', async () => {
  const element = await panel();
  expect(texts(element, 'dt')).toEqual(['Topic', 'Reason', 'Message to the agent', 'Summary']);
  expect(texts(element, 'dd')).toEqual([
    'Late delivery',
    'user_request',
    'The customer needs order GX-20417 by 11 March, the carrier says 12 March.',
    'Order GX-20417 is held back in Sorting centre East; the customer asks for a faster way.'
  ]);
});

it('quotes the customer, and says whose words these are', async () => {
  const element = await panel();
  expect(texts(element, 'q')).toEqual([
    'You promised it for 8 March.',
    'Where is it now?',
    'That is too late, it is a birthday present for the 11th.'
  ]);
  expect(texts(element, 'h3')).toEqual([
    'Why it was handed over',
    'In the customer’s own words',
    'Given by the customer'
  ]);
  expect(texts(await panel({ customerName: 'Amelia Hart' }), 'h3').slice(1)).toEqual([
    'In the words of Amelia Hart',
    'Given by Amelia Hart'
  ]);
  expect(all(element, '[data-jump="quote"]').map((button) => button.getAttribute('dir'))).toEqual([
    'auto',
    'auto',
    'auto'
  ]);
});

it.each([
  ['handover', ['n13.0']],
  ['topic', ['n13.0']],
  ['quote', ['n6.0', 'n6.0', 'n10.0']],
  ['value', ['n4.0', 'n6.0']]
])('leads from each %s to its message', async (jump, ids) => {
  const revealed: string[] = [];
  const element = await panel();
  element.addEventListener('reveal', (event) => revealed.push((event as CustomEvent).detail.id));
  all(element, `[data-jump="${jump}"]`).forEach((button) => button.click());
  expect(revealed).toEqual(ids);
});

describe('copying a value', () => {
  it('copies it as it was written, and says so each time', async () => {
    const copied: string[] = [];
    useClipboard((text) => Promise.resolve(copied.push(text)));
    const element = await panel();
    expect(texts(element, '.chip .term, .chip .value')).toEqual(['Number', 'GX-20417', 'Date', '8 March']);
    const announced = announcedIn(element);
    for (let time = 0; time < 2; time++) {
      named(element, 'Copy Number: GX-20417')?.click();
      await new Promise(process.nextTick);
    }
    expect(copied).toEqual(['GX-20417', 'GX-20417']);
    expect(status(element)).toBe('Copied: GX-20417');
    expect(announced).toEqual(['Copied: GX-20417', 'Copied: GX-20417']);
  });

  it('says when the browser does not allow it', async () => {
    useClipboard(() => Promise.reject(new Error('denied')));
    const element = await panel();
    named(element, 'Copy Date: 8 March')?.click();
    await new Promise(process.nextTick);
    expect(status(element)).toBe('The browser did not allow copying. Select the text and copy it.');
  });
});

describe('what there is nothing of', () => {
  it('is left out', async () => {
    const element = await panel({ transcript: conversation('Hello', handsOver()) });
    expect(texts(element, 'h3')).toEqual(['Why it was handed over']);
    expect(texts(element, 'dt')).toEqual([]);
    expect(texts(await panel({ transcript: conversation('Hello') }), 'h3, dt, .copied')).toEqual([]);
    expect(textOf(await panel({ transcript: conversation() }))).toBe('');
  });

  it('is told when it is older values', async () => {
    const many = conversation(...Array.from({ length: 13 }, (_, n) => `AB-${n + 100}`));
    expect(texts(await panel({ transcript: many }), 'p')[0]).toBe('Older values not listed: 1');
  });
});

it('marks a sentence that goes on', async () => {
  const element = await panel({ transcript: conversation('every word of it '.repeat(40)) });
  expect(texts(element, 'q')[0]).toMatch(/(every|word|of|it)…$/);
});

it('stays closed when the conversation grows', async () => {
  const element = await panel();
  const details = all(element, 'details')[0] as HTMLDetailsElement;
  details.open = false;
  Object.assign(element, { transcript: { ...LATE } });
  await looked();
  expect((all(element, 'details')[0] as HTMLDetailsElement).open).toBe(false);
});

it.each([
  ['a whole conversation', {}],
  ['a part of one', { earlier: { kind: 'loading' } }],
  ['hardly anything', { transcript: conversation('Hello') }]
])('is accessible with %s', async (_, more) => {
  await expect(await panel(more)).toBeAccessible();
});
