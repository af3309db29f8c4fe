import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { pick, toJsonText, toMarkdown, toPlainText } from 'c/assistantExport';

const TIME = Date.UTC(2026, 2, 10, 9, 16);
const message = (parts, more = {}) => ({
  id: 'm1',
  speaker: 'assistant',
  name: '',
  time: TIME,
  parts,
  undelivered: false,
  details: undefined,
  ...more
});
const text = (words, html = true) => ({ kind: 'text', text: words, html });
const plain = (words) => ({ kind: 'plain', text: words });
const button = (more) => ({
  kind: 'button',
  label: 'Go',
  action: '',
  url: '',
  value: '',
  eventName: '',
  altText: '',
  chosen: false,
  ...more
});
const FACTS = { exportedAt: TIME, recordId: '570000000000001AAA', customerName: 'Ann Lee', complete: true };

const PARTS = {
  answer: {
    kind: 'answer',
    text: 'Yes.',
    citationsTitle: '',
    citations: [{ number: 1, title: 'Manual', text: 'Page 3', url: 'https://docs.example.com/' }],
    results: [],
    disclaimer: 'Without warranty'
  },
  broken: { kind: 'broken', data: { odd: 1 } },
  button: button({
    chosen: true,
    url: 'https://example.com/',
    panel: { title: 'More', body: [text('Inside')], footer: [] }
  }),
  card: { kind: 'card', body: [text('Body')], footer: [button({ label: 'Foot' })] },
  carousel: { kind: 'carousel', cards: [text('One'), text('Two')] },
  command: { kind: 'command', command: 'dtmf', data: { digits: 4 } },
  data: { kind: 'data', type: 'hologram', data: { beams: 7, session_history_key: 'secret' } },
  date: { kind: 'date', chosen: '1 March' },
  event: { kind: 'event', event: 'agentJoined', name: 'Kim' },
  frame: { kind: 'frame', source: 'https://maps.example.com/', title: 'Map', description: 'Where', imageUrl: '' },
  grid: { kind: 'grid', rows: [[{ parts: [text('A1')] }, { parts: [text('B1')] }]] },
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
    media: 'video',
    source: 'https://cdn.example.com/a.mp4',
    title: 'Film',
    description: 'How to',
    altText: '',
    transcript: 'Hello there'
  },
  notice: { kind: 'notice', notice: 'default', text: 'Resumed' },
  options: {
    kind: 'options',
    title: 'Which?',
    description: 'Take one',
    options: [
      { label: 'Red', value: 'r', chosen: false },
      { label: 'Blue', value: 'b', chosen: true }
    ]
  },
  plain: plain('Hello'),
  preview: { kind: 'preview', title: 'Card', subtitle: 'Sub', workspaceId: 'w1' },
  search: {
    kind: 'search',
    header: 'Found',
    results: [
      {
        title: 'T1',
        body: 'B1',
        url: 'https://x.example.com/',
        confidence: 0.5,
        answers: [{ text: 'A1', confidence: 0.9 }]
      }
    ],
    more: [{ title: 'T2', body: '', url: '', confidence: undefined, answers: [] }]
  },
  table: { kind: 'table', title: 'Prices', description: '', headers: ['Item', 'EUR'], rows: [['Tea | milk', 1234.5]] },
  text: text('Hi **you**'),
  transfer: { kind: 'transfer', text: 'Over there', url: 'https://other.example.com/' },
  upload: { kind: 'upload', name: 'bill.pdf', failed: false }
};

/** What each kind has to say at least. */
const SAID = {
  answer: ['Yes.', '[1]', 'Manual', 'Page 3', 'https://docs.example.com/', 'Without warranty'],
  broken: ['could not be read', '"odd": 1'],
  button: ['Go', 'https://example.com/', 'chosen', 'More', 'Inside'],
  card: ['Body', 'Foot'],
  carousel: ['1 of 2', 'One', '2 of 2', 'Two'],
  command: ['dtmf', '"digits": 4'],
  data: ['hologram', '"beams": 7'],
  date: ['1 March'],
  event: ['Kim'],
  frame: ['Map', 'Where', 'https://maps.example.com/'],
  grid: ['A1', 'B1'],
  handover: ['Short', 'Refund', 'user_requested', 'Call back', 'Please wait'],
  media: ['Film', 'How to', 'https://cdn.example.com/a.mp4', 'Hello there'],
  notice: ['Resumed'],
  options: ['Which?', 'Take one', 'Red', 'Blue (chosen'],
  plain: ['Hello'],
  preview: ['Card', 'Sub', 'w1'],
  search: ['Found', 'T1', 'B1', 'https://x.example.com/', '50%', 'A1', 'T2'],
  table: ['Prices', 'Item\tEUR', 'Tea | milk\t1,234.5'],
  text: ['Hi you'],
  transfer: ['Over there', 'https://other.example.com/'],
  upload: ['bill.pdf']
};

const markdown = new MarkdownIt({ html: true });

/** The characters that a reader of the Markdown sees, and the kinds of its tokens. */
function read(words: string) {
  const tokens = markdown.parse(words, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  const shown = tokens.filter(({ type }) => ['text', 'fence', 'text_special'].includes(type));
  return { kinds: tokens.map(({ type }) => type), text: shown.map(({ content }) => content).join('') };
}

const squeeze = (words: string) => words.replace(/\s+/g, '');

describe('every kind of part in words', () => {
  it.each(Object.keys(PARTS))('%s, as text and as Markdown', (kind) => {
    const messages = [message([PARTS[kind]])];
    const asText = toPlainText(messages, '');
    const asMarkdown = squeeze(read(toMarkdown(messages, '')).text);
    for (const words of SAID[kind]) {
      expect(asText).toContain(words);
      expect(asMarkdown).toContain(squeeze(words));
    }
    expect(`${asText}${asMarkdown}${toJsonText(messages, FACTS)}`).not.toMatch(/secret|undefined|\[object/);
  });
});

it('names speaker and time above each message, in the user’s locale', () => {
  const messages = [
    message([plain('Hi')], { speaker: 'customer' }),
    message([plain('Yes?')], { speaker: 'agent', name: 'Kim', time: undefined, undelivered: true })
  ];
  expect(toPlainText(messages, 'Ann Lee')).toMatch(
    /^Ann Lee • March 10, 2026 at .*\nHi\n\nKim • .*unknown.* • .*not.*\nYes\?\n$/i
  );
});

it('keeps a table a table in Markdown', () => {
  const { kinds } = read(toMarkdown([message([PARTS.table])], ''));
  expect(kinds.filter((kind) => kind === 'td_open')).toHaveLength(2);
});

it('takes all messages, or those that were chosen, in the order of the conversation', () => {
  const messages = ['a', 'b', 'c'].map((id) => message([], { id }));
  expect(pick({ messages, handoverId: '' })).toHaveLength(3);
  expect(pick({ messages, handoverId: '' }, ['c', 'a', 'z']).map(({ id }) => id)).toEqual(['a', 'c']);
});

it('writes JSON of a known version that a program can read', () => {
  const rest = { session_history_key: 'secret', mood: 'good' };
  const written = JSON.parse(toJsonText([message([{ ...PARTS.plain, rest }])], { ...FACTS, complete: false }));
  expect(written).toEqual({
    version: 1,
    exportedAt: '2026-03-10T09:16:00.000Z',
    source: { product: 'Assistant History', recordId: FACTS.recordId },
    complete: false,
    count: 1,
    messages: [
      {
        id: 'm1',
        speaker: 'assistant',
        name: 'Assistant',
        time: '2026-03-10T09:16:00.000Z',
        undelivered: false,
        parts: [{ kind: 'plain', text: 'Hello', rest: { mood: 'good' } }]
      }
    ]
  });
});

const ALLOWED = new Set([
  'heading_open',
  'heading_close',
  'paragraph_open',
  'paragraph_close',
  'inline',
  'text',
  'text_special',
  'hardbreak'
]);
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '<b>',
        '[x](javascript:a)',
        '![i](http://e.example)',
        '# ',
        '\n',
        '- ',
        '1. ',
        '```',
        '~~~',
        '| ',
        '&lt;',
        '\\',
        '    ',
        '<!--',
        '[a]: b',
        '***',
        '===',
        '`',
        ' ',
        'a'
      )
    )
    .map((pieces) => pieces.join(''))
);

describe('whatever was said', () => {
  it('stays text in Markdown', () => {
    fc.assert(
      fc.property(hostile, hostile, (words, name) => {
        const { kinds, text: shown } = read(toMarkdown([message([plain(words)], { speaker: 'agent', name })], ''));
        expect(kinds.filter((kind) => !ALLOWED.has(kind))).toEqual([]);
        expect(kinds.filter((kind) => kind === 'heading_open')).toHaveLength(1);
        // a parser of Markdown replaces this one character, as its specification asks for
        expect(squeeze(shown).endsWith(squeeze(words.replaceAll('\0', '\ufffd')))).toBe(true);
      }),
      { numRuns: 500 }
    );
  });

  it('stays in its cell of a table', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        const table = { ...PARTS.table, headers: ['A', 'B'], rows: [[words, 'b']] };
        const { kinds } = read(toMarkdown([message([table])], ''));
        expect(kinds.filter((kind) => kind === 'td_open')).toHaveLength(2);
        expect(kinds.filter((kind) => /link|image|html|code/.test(kind))).toEqual([]);
      })
    );
  });

  it('comes back from JSON, character by character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const written = JSON.parse(toJsonText([message([plain(words)])], FACTS));
        expect(written.messages[0].parts).toEqual([plain(words)]);
      })
    );
  });

  it('is whole in plain text', () => {
    fc.assert(
      fc.property(hostile, (words) => {
        expect(toPlainText([message([plain(words)])], '')).toContain(words);
      })
    );
  });
});
