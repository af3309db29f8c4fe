import fc from 'fast-check';
import { isObject } from 'c/assistantJson';
import type { JsonObject } from 'c/assistantJson';
import { parseMarkup, plainTextOf, plainParagraphs } from 'c/assistantMarkup';
import type { Block } from 'c/assistantMarkup';
import { toHtml } from '../markdown';
import { isPlain, plainBlocks } from '../plainBlocks';
import { prepare } from '../prepare';
import { readHtml } from '../readHtml';

const PIECES = [
  ...['**', '*', '_', '`', '~~', '~', '^', '==', '[', '](', ')', '![', '<', '>', '|', '\n', '\n\n', '> ', '- ', '1. '],
  ...['# ', '```', '---', '***', '    ', '\\', '&amp;', '&', '{{target="_self"}}', 'word', 'https://a.example/', ':'],
  ...[
    'javascript:alert(1)',
    'data:text/html,x',
    '<script>',
    '</script>',
    '<b onclick="x()">',
    '</b>',
    '<table>',
    '<td>'
  ],
  ...['<ul>', '<li>', '<a href="', '">', '</a>', '<svg>', '<img src=x onerror=y>', '<!--', '-->', '<![CDATA[', '<pre>'],
  ...['\u202e', '\u2069', '\ufdd0', '\ufdd1', '\u2028', '\r', '\0', '👍', 'שלום', '<h1>', '<iframe src="//x">', '<p>']
];
const pieces = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 30 });
/** Texts with pieces that mean something in Markdown or HTML. */
const markup = pieces.map((chosen) => chosen.join(''));
const anyMarkers = fc.array(
  fc.record({ offset: fc.integer({ min: -5, max: 200 }), number: fc.integer({ min: 1, max: 99 }) }),
  {
    maxLength: 4
  }
);

const KINDS: ReadonlySet<unknown> = new Set([
  ...['paragraph', 'heading', 'list', 'quote', 'code', 'table', 'rule'],
  ...['text', 'break', 'link', 'image', 'citation']
]);

/** All objects of a tree. */
function nodesOf(value: unknown): JsonObject[] {
  if (Array.isArray(value)) {
    return value.flatMap(nodesOf);
  }
  return isObject(value) ? [value, ...Object.values(value).flatMap(nodesOf)] : [];
}

/** Letters and digits in their order. */
const lettersOf = (some: string) => some.replace(/[^\p{L}\p{N}]/gu, '');

describe('any markup', () => {
  it('has only known kinds, safe addresses and closed direction controls', () => {
    fc.assert(
      fc.property(markup, anyMarkers, fc.boolean(), (input, markers, html) => {
        for (const { kind, href, source, text } of nodesOf(parseMarkup(input, { markers, html }))) {
          expect(kind === undefined || KINDS.has(kind)).toBe(true);
          expect(href ?? 'https:').toMatch(/^(https?|mailto|tel):/);
          expect(source ?? 'https:').toMatch(/^https?:/);
          if (kind === 'text') {
            expect(text).not.toBe('');
            const count = (pattern: RegExp) => String(text).match(pattern)?.length ?? 0;
            expect(count(/[\u202a\u202b\u202d\u202e]/g)).toBe(count(/\u202c/g));
            expect(count(/[\u2066-\u2068]/g)).toBe(count(/\u2069/g));
          }
        }
      }),
      { numRuns: 1000 }
    );
  });

  it('has each citation once', () => {
    fc.assert(
      fc.property(markup, anyMarkers, (input, markers) => {
        const citations = nodesOf(parseMarkup(input, { markers })).filter(({ kind }) => kind === 'citation');
        expect(citations.map(({ number }) => number).sort()).toEqual(markers.map(({ number }) => number).sort());
      }),
      { numRuns: 500 }
    );
  });

  it('is read the same again', () => {
    fc.assert(
      fc.property(markup, (input) => {
        expect(parseMarkup(input)).toEqual(parseMarkup(input));
      })
    );
  });
});

/** A number at the beginning of a line starts a list, whose items are numbered anew. */
const LIST_ITEM = /^\d+[.)] /m;

it('keeps every letter and digit of plain sentences', () => {
  const word = fc.stringMatching(/^[\p{L}\p{N}]{1,8}$/u);
  const sentence = fc.array(
    fc.tuple(word, fc.constantFrom(' ', ', ', '. ', '! ', '? ', ' – ', '\n', '\n\n', ' (', ') '))
  );
  fc.assert(
    fc.property(sentence, fc.boolean(), (chosen, html) => {
      const input = chosen.flat().join('');
      fc.pre(!LIST_ITEM.test(input));
      expect(lettersOf(plainTextOf(parseMarkup(input, { html })))).toBe(lettersOf(input));
    })
  );
});

it('reads text without markup as the Markdown library does', () => {
  const piece = fc.constantFrom(
    ...['word', 'a.b', 'http', 'mailto', 'www.a.example', ' ', '1', '\n', '\n\n'],
    ...['.', ',', ';', '!', '"', "'", '(', ')'],
    ...['$', '%', '-', '+', '#', '=', ':', '/', '&', 'amp;', '{', '}', ']', '){{.wide}}', ': ', ' & ', '24/7', 'C#'],
    ...['==', '://', 'http://a', '&amp;']
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((chosen) => chosen.join('')),
      (input) => {
        fc.pre(isPlain(input));
        expect(plainBlocks(input)).toEqual(readHtml(toHtml(prepare(input, [], true).text, true, { markers: [] })));
        expect(plainParagraphs(input)).toEqual(paragraphsOf(parseMarkup(input)));
      }
    ),
    { numRuns: 3000 }
  );
});

it.each([
  ['quotes', '> '],
  ['lists', '- '],
  ['brackets', '['],
  ['elements', '<blockquote>'],
  ['lists in HTML', '<ul><li>'],
  ['tables', '<table><tr><td>'],
  ['bold', '<b>'],
  ['line breaks', '<br>'],
  ['emphasis', '**a *b ']
])('keeps the text in 10,000 nested %s, in a tree of limited depth', (_, opening) => {
  const blocks = parseMarkup(`${opening.repeat(10_000)}inner`);
  expect(plainTextOf(blocks)).toContain('inner');
  expect(depthOf(blocks)).toBeLessThan(100);
});

it('shows a text that is longer than any message as it is', () => {
  const long = '**a** '.repeat(20_000);
  expect(plainTextOf(parseMarkup(long))).toBe(long.trim());
});

function depthOf(value: unknown): number {
  return value && typeof value === 'object' ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
}

/** The texts of paragraphs without marks, with line feeds between their lines. */
function paragraphsOf(blocks: readonly Block[]): string[] {
  return blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.content
          .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : inline.kind))
          .join('')
      : block.kind
  );
}
