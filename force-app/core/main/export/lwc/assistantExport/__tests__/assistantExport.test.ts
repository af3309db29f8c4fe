import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { selectMessages, toJsonText, toMarkdown } from 'c/assistantExport';
import { toPlainText } from 'c/assistantTranscriptText';
import { Transcript } from 'c/assistantTranscript';
import type { Message, Part } from 'c/assistantTranscript';
import { message, plainPart } from 'tests/messages';
import { PARTS } from 'tests/parts';
import { EXPORTED_TEXTS } from './exportedTexts';

const FACTS = {
  exportedAt: Date.UTC(2026, 2, 10, 9, 16),
  recordId: '570000000000001AAA',
  customerName: 'Ann Lee',
  complete: true
};

/** A message of the assistant. */
const answer = (...parts: readonly Part[]): Message => message({ speaker: 'assistant', parts });

const markdown = new MarkdownIt({ html: true });

/** The characters of rendered Markdown, and the kinds of its tokens. */
function readMarkdown(source: string) {
  const tokens = markdown.parse(source, {}).flatMap((token) => [token, ...(token.children ?? [])]);
  const shown = tokens.filter(({ type }) => ['text', 'fence', 'text_special'].includes(type));
  return { kinds: tokens.map(({ type }) => type), text: shown.map(({ content }) => content).join('') };
}

const withoutSpaces = (text: string) => text.replace(/\s+/g, '');

describe('a part', () => {
  it.each(Object.values(PARTS))('of kind $kind is exported as plain text and as Markdown', (part) => {
    const messages = [answer(part)];
    const asText = toPlainText(messages, '');
    const asMarkdown = withoutSpaces(readMarkdown(toMarkdown(messages, '')).text);
    for (const text of EXPORTED_TEXTS[part.kind]) {
      expect(asText).toContain(text);
      expect(asMarkdown).toContain(withoutSpaces(text));
    }
    expect(`${asText}${asMarkdown}${toJsonText(messages, FACTS)}`).not.toMatch(/secret|undefined|\[object/);
  });
});

it('writes speaker and time above each message, in the user’s locale', () => {
  const messages = [
    message({ parts: [plainPart('Hi')] }),
    message({ parts: [plainPart('Yes?')], speaker: 'agent', name: 'Kim', time: undefined, undelivered: true })
  ];
  expect(toPlainText(messages, 'Ann Lee')).toMatch(
    /^Ann Lee • March 10, 2026 at .*\nHi\n\nKim • .*unknown.* • .*not.*\nYes\?\n$/i
  );
});

it('writes a table as a table in Markdown', () => {
  const { kinds } = readMarkdown(toMarkdown([answer(PARTS.table)], ''));
  expect(kinds.filter((kind) => kind === 'td_open')).toHaveLength(2);
});

it('picks all messages, or the selected ones in the order of the conversation', () => {
  const transcript = new Transcript(['a', 'b', 'c'].map((id) => message({ id })));
  expect(selectMessages(transcript)).toHaveLength(3);
  expect(selectMessages(transcript, ['c', 'a', 'z']).map(({ id }) => id)).toEqual(['a', 'c']);
});

it('writes JSON with its version, facts about the export and messages without secrets', () => {
  const rest = { session_history_key: 'secret', mood: 'good' };
  const written: unknown = JSON.parse(toJsonText([answer({ ...PARTS.plain, rest })], { ...FACTS, complete: false }));
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

/** Tokens that the Markdown of a message without markup consists of. */
const PLAIN_TOKENS = new Set([
  'heading_open',
  'heading_close',
  'paragraph_open',
  'paragraph_close',
  'inline',
  'text',
  'text_special',
  'hardbreak'
]);
/** Texts with pieces that mean something in Markdown or HTML. */
const hostileText = fc.oneof(
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

describe('any text', () => {
  it('has no effect as markup in Markdown', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (text, name) => {
        const said = message({ parts: [plainPart(text)], speaker: 'agent', name });
        const { kinds, text: shown } = readMarkdown(toMarkdown([said], ''));
        expect(kinds.filter((kind) => !PLAIN_TOKENS.has(kind))).toEqual([]);
        expect(kinds.filter((kind) => kind === 'heading_open')).toHaveLength(1);
        // CommonMark has parsers replace this one character
        expect(withoutSpaces(shown).endsWith(withoutSpaces(text.replaceAll('\0', '\ufffd')))).toBe(true);
      }),
      { numRuns: 500 }
    );
  });

  it('stays in its cell of a Markdown table', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const table = { ...PARTS.table, headers: ['A', 'B'], rows: [[text, 'b']] };
        const { kinds } = readMarkdown(toMarkdown([answer(table)], ''));
        expect(kinds.filter((kind) => kind === 'td_open')).toHaveLength(2);
        expect(kinds.filter((kind) => /link|image|html|code/.test(kind))).toEqual([]);
      })
    );
  });

  it('is kept in JSON, character by character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const written: unknown = JSON.parse(toJsonText([answer(plainPart(text))], FACTS));
        expect(written).toMatchObject({ messages: [{ parts: [plainPart(text)] }] });
      })
    );
  });

  it('is kept in plain text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(toPlainText([answer(plainPart(text))], '')).toContain(text);
      })
    );
  });
});
