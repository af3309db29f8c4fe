import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { selectMessages, toJsonText, toMarkdown } from 'c/assistantExport';
import { toPlainText } from 'c/assistantTranscriptText';
import { PARTS, SAID, plain } from './parts';

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
const FACTS = { exportedAt: TIME, recordId: '570000000000001AAA', customerName: 'Ann Lee', complete: true };

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
  expect(selectMessages({ messages, handoverId: '' })).toHaveLength(3);
  expect(selectMessages({ messages, handoverId: '' }, ['c', 'a', 'z']).map(({ id }) => id)).toEqual(['a', 'c']);
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
