import type { EarlierStatus } from 'c/assistantLoader';
import AssistantSummaryPanel from 'c/assistantSummaryPanel';
import { Transcript } from 'c/assistantTranscript';
import { message, plainPart } from 'tests/messages';
import {
  all,
  first,
  flushPromises,
  recordAnnouncements,
  recordCopies,
  refuseCopying,
  show,
  textOf,
  texts
} from 'tests/page';
import type { Properties } from 'tests/page';
import { captured, conversation, handsOver } from 'tests/transcripts';

const LATE = captured('order-late.notes.json');

/** The panel with its summary, which is computed in a later task. */
async function showPanel(more: Properties<AssistantSummaryPanel> = {}) {
  const element = show('c-assistant-summary-panel', AssistantSummaryPanel, { transcript: LATE, ...more });
  await flushPromises();
  return element;
}

function clickButton(element: HTMLElement, label: string): Promise<void> {
  first(element, `button[aria-label="${label}"]`).click();
  return flushPromises();
}

const copyStatus = (element: HTMLElement) => texts(element, '.copy-status').join('');

afterEach(() => {
  document.body.replaceChildren();
});

describe('the line of facts', () => {
  const factsOf = (element: HTMLElement) =>
    texts(element, '.fact bdi').map((text) => text.replace(/[\u2009\u202f]/g, ' '));

  it('shows period, duration and number of messages', async () => {
    expect(factsOf(await showPanel())).toEqual(['Mar 10, 2026, 2:14 – 2:19 AM', '5 min', 'Messages: 15']);
  });

  it.each([
    [{ channel: 'Web chat', language: 'pt_BR' }, ['Web chat', 'Brazilian Portuguese']],
    [{ channel: '', language: 'no code at all' }, ['no code at all']]
  ])('shows channel and language where they are known: %j', async (origin, facts) => {
    const transcript = new Transcript(LATE.messages, LATE.handoverId, origin);
    expect(factsOf(await showPanel({ transcript })).slice(3)).toEqual(facts);
  });

  it.each<[string, EarlierStatus]>([
    ['are loading', { kind: 'loading' }],
    ['could not be loaded', { kind: 'problem', problem: { kind: 'server', status: 503 } }]
  ])('shows minimums, and no beginning, while earlier messages %s', async (_, earlier) => {
    expect(factsOf(await showPanel({ earlier }))).toEqual([
      'Until Mar 10, 2026, 2:19 AM',
      'at least 5 min',
      'Messages: at least 15'
    ]);
  });

  it('shows no times when messages have none', async () => {
    const messages = LATE.messages.map((known) => ({ ...known, time: undefined }));
    expect(factsOf(await showPanel({ transcript: new Transcript(messages) }))).toEqual(['Messages: 15']);
  });
});

it('shows topic, reason, message to the agent and summary of the handover', async () => {
  const element = await showPanel();
  expect(texts(element, 'dt')).toEqual(['Topic', 'Reason', 'Message to the agent', 'Summary']);
  expect(texts(element, 'dd')).toEqual([
    'Late delivery',
    'user_request',
    'The customer needs order GX-20417 by 11 March, the carrier says 12 March.',
    'Order GX-20417 is held back in Sorting centre East; the customer asks for a faster way.'
  ]);
});

it('quotes the customer under a heading that names the customer', async () => {
  const element = await showPanel();
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
  expect(texts(await showPanel({ customerName: 'Amelia Hart' }), 'h3').slice(1)).toEqual([
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
])('reveals the message of each %s on a click', async (jump, ids) => {
  const revealed: string[] = [];
  const element = await showPanel();
  element.addEventListener('reveal', ({ detail }) => revealed.push(detail.id));
  all(element, `[data-jump="${jump}"]`).forEach((button) => button.click());
  expect(revealed).toEqual(ids);
});

describe('copying a value', () => {
  it('copies it as it was written, and announces each copy', async () => {
    const copied = recordCopies();
    const element = await showPanel();
    expect(texts(element, '.chip .term, .chip .value')).toEqual(['Number', 'GX-20417', 'Date', '8 March']);
    const announced = recordAnnouncements(element);
    await clickButton(element, 'Copy Number: GX-20417');
    await clickButton(element, 'Copy Number: GX-20417');
    expect(copied).toEqual(['GX-20417', 'GX-20417']);
    expect(copyStatus(element)).toBe('Copied: GX-20417');
    expect(announced).toEqual(['Copied: GX-20417', 'Copied: GX-20417']);
  });

  it('reports that the browser did not allow it', async () => {
    refuseCopying();
    const element = await showPanel();
    await clickButton(element, 'Copy Date: 8 March');
    expect(copyStatus(element)).toBe('The browser did not allow copying. Select the text and copy it.');
  });
});

describe('an empty section', () => {
  it('is left out', async () => {
    const element = await showPanel({ transcript: conversation('Hello', handsOver()) });
    expect(texts(element, 'h3')).toEqual(['Why it was handed over']);
    expect(texts(element, 'dt')).toEqual([]);
    expect(texts(await showPanel({ transcript: conversation('Hello') }), 'h3, dt, .copied')).toEqual([]);
    expect(textOf(await showPanel({ transcript: conversation() }))).toBe('');
  });
});

it('counts older values that are not listed', async () => {
  const many = conversation(...Array.from({ length: 13 }, (_, n) => `AB-${n + 100}`));
  expect(texts(await showPanel({ transcript: many }), 'p')[0]).toBe('Older values not listed: 1');
});

it('marks a quote that was cut', async () => {
  const element = await showPanel({ transcript: conversation('every word of it '.repeat(40)) });
  expect(texts(element, 'q')[0]).toMatch(/(every|word|of|it)…$/);
});

it('stays closed when the conversation grows', async () => {
  const element = await showPanel();
  first(element, 'details').open = false;
  element.transcript = new Transcript([...LATE.messages, message({ id: 'new', parts: [plainPart('Hello?')] })], '');
  await flushPromises();
  expect(texts(element, '.fact bdi')).toContain('Messages: 16');
  expect(first(element, 'details').open).toBe(false);
});

it.each<[string, Properties<AssistantSummaryPanel>]>([
  ['a complete conversation', {}],
  ['an incomplete conversation', { earlier: { kind: 'loading' } }],
  ['a conversation of one word', { transcript: conversation('Hello') }]
])('is accessible with %s', async (_, more) => {
  await expect(await showPanel(more)).toBeAccessible();
});
