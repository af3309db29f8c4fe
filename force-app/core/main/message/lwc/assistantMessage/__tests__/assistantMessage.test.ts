import AssistantMessage from 'c/assistantMessage';
import type { Message, Part } from 'c/assistantTranscript';
import { message, plainPart, textPart } from 'tests/messages';
import { all, first, flushPromises, recordAnnouncements, recordCopies, refuseCopying, show, textOf } from 'tests/page';
import type { Properties } from 'tests/page';
import { outline, transcriptOfMessages } from 'tests/transcripts';

const MESSAGE = message({ time: Date.UTC(2026, 4, 1, 12, 34), parts: [textPart('One'), textPart('Two')] });

const showMessage = (changes: Partial<Message> = {}, more: Properties<AssistantMessage> = {}) =>
  show('c-assistant-message', AssistantMessage, {
    message: { ...MESSAGE, ...changes },
    position: 3,
    size: 9,
    ...more
  });

afterEach(() => {
  document.body.replaceChildren();
});

it('keeps a message of a transcript out of the proxies of LWC, which would stay in memory', () => {
  const inSession = (session_id: string, said: object) => ({ ...said, context: { global: { session_id } } });
  const transcript = transcriptOfMessages(
    inSession('one', { output: { generic: [{ response_type: 'date' }] }, id: 'asked' }),
    { input: { text: '2026-05-01' }, history: { relatedMessageID: 'asked' } },
    inSession('two', { output: { generic: [{ response_type: 'text', text: 'Hello' }] } })
  );
  expect(outline(transcript)).toEqual([
    'assistant: date 2026-05-01',
    'customer: 2026-05-01',
    'system: newSession',
    'assistant: Hello'
  ]);
  const element = showMessage();
  for (const built of transcript.messages) {
    element.message = built;
    expect(element.message).toBe(built);
  }
  element.message = MESSAGE;
  expect(element.message).not.toBe(MESSAGE);
});

it('is an article with its position, speaker and time in its name', () => {
  const article = first(showMessage({}, { customerName: 'Mara Lind' }), 'article');
  expect(article.getAttribute('aria-posinset')).toBe('3');
  expect(article.getAttribute('aria-setsize')).toBe('9');
  expect(article.getAttribute('aria-label')).toMatch(/^Mara Lind, May 1, 2026/);
});

it.each<[Partial<Message>, Properties<AssistantMessage>, string, string]>([
  [{ speaker: 'customer' }, {}, 'Customer', 'inbound'],
  [{ speaker: 'customer' }, { customerName: 'Mara Lind' }, 'Mara Lind', 'inbound'],
  [{ speaker: 'assistant' }, { customerName: 'Mara Lind' }, 'Assistant', 'outbound'],
  [{ speaker: 'agent', name: 'Kim' }, {}, 'Kim', 'outbound'],
  [{ speaker: 'agent' }, {}, 'Agent', 'outbound'],
  [{ speaker: 'system' }, {}, 'Chat', 'event']
])('names the speaker of %j with %j: %s', (changes, more, name, side) => {
  const element = showMessage(changes, more);
  expect(first(element, '.speaker').textContent).toBe(name);
  expect(all(element, `.slds-chat-listitem_${side}`)).toHaveLength(1);
});

it('has a bubble for each part', () => {
  expect(all(showMessage(), '.bubble').map(textOf)).toEqual(['One', 'Two']);
});

it.each([
  ['emphasis', 'Where is *my* order?'],
  ['an address', 'See https://www.example.com'],
  ['a list', 'One:\n- two']
])('renders a part with %s by a component', (_, text) => {
  const element = showMessage({ parts: [textPart(text)] });
  expect(all(element, 'c-assistant-part')).toHaveLength(1);
  expect(all(element, '.plain-text')).toEqual([]);
});

it.each<[string, Part, string[]]>([
  ['a sentence', textPart('Where is my order?'), ['Where is my order?']],
  ['lines', textPart('One\ntwo'), ['One\ntwo']],
  ['paragraphs', textPart('One\n\nTwo\nthree'), ['One', 'Two\nthree']],
  ['what the customer typed', plainPart('It is *here*:\n\nwww.a.example'), ['It is *here*:\n\nwww.a.example']]
])('renders plain text without a component: %s', (_, part, paragraphs) => {
  const element = showMessage({ parts: [part] });
  expect(all(element, '.bubble .plain-text').map(({ textContent }) => textContent)).toEqual(paragraphs);
  expect(all(element, 'c-assistant-part')).toEqual([]);
});

it('shows its time, with a value for machines', () => {
  const time = first(showMessage(), 'time');
  expect(time.dateTime).toBe('2026-05-01T12:34:00.000Z');
  expect(time.textContent).toMatch(/34/);
});

it('shows that its time is not known', () => {
  const time = first(showMessage({ time: undefined }), 'time');
  expect(time.hasAttribute('datetime')).toBe(false);
  expect(time.textContent).toBe('time unknown');
});

it('has a heading with the day where the day changes', () => {
  expect(all(showMessage(), 'h3')).toEqual([]);
  expect(first(showMessage({}, { day: 'Friday' }), 'h3').textContent).toBe('Friday');
});

describe('copying a message', () => {
  it('copies speaker, time and text, and announces it', async () => {
    const copied = recordCopies();
    const element = showMessage({}, { customerName: 'Mara Lind' });
    const announced = recordAnnouncements(element);
    const button = first(element, 'button');
    expect(button.ariaLabel).toBe('Copy message');
    button.click();
    await flushPromises();
    expect(copied).toEqual([expect.stringMatching(/^Mara Lind • May 1, 2026 at .*\nOne\nTwo\n$/)]);
    expect(announced).toEqual(['Copied']);
  });

  it('announces that the browser did not allow it', async () => {
    refuseCopying();
    const element = showMessage();
    const announced = recordAnnouncements(element);
    first(element, '.copy').click();
    await flushPromises();
    expect(announced).toEqual(['The browser did not allow copying. Select the text and copy it.']);
  });
});

it('is accessible', async () => {
  await expect(showMessage({}, { day: 'Friday' })).toBeAccessible();
});
