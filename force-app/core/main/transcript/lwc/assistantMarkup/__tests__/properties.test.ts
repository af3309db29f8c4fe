import fc from 'fast-check';
import { parseMarkup, plainTextOf, plainParagraphs } from 'c/assistantMarkup';
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
const hostile = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 30 });
const text = hostile.map((pieces) => pieces.join(''));
const markers = fc.array(
  fc.record({ at: fc.integer({ min: -5, max: 200 }), number: fc.integer({ min: 1, max: 99 }) }),
  {
    maxLength: 4
  }
);

const KINDS = new Set([
  ...['paragraph', 'heading', 'list', 'quote', 'code', 'table', 'rule'],
  ...['text', 'break', 'link', 'image', 'citation']
]);

/** Every node of a tree. */
function nodes(value) {
  if (Array.isArray(value)) {
    return value.flatMap(nodes);
  }
  return value && typeof value === 'object' ? [value, ...Object.values(value).flatMap(nodes)] : [];
}

/** Letters and digits in their order. */
const letters = (some) => some.replace(/[^\p{L}\p{N}]/gu, '');

describe('whatever the text', () => {
  it('has known kinds and addresses that may be followed, and no control that is left open', () => {
    fc.assert(
      fc.property(text, markers, fc.boolean(), (input, some, html) => {
        for (const node of nodes(parseMarkup(input, { markers: some, html }))) {
          expect(node.kind === undefined || KINDS.has(node.kind)).toBe(true);
          expect(node.href ?? 'https:').toMatch(/^(https?|mailto|tel):/);
          expect(node.source ?? 'https:').toMatch(/^https?:/);
          if (node.kind === 'text') {
            expect(node.text).not.toBe('');
            const count = (pattern) => (node.text.match(pattern) ?? []).length;
            expect(count(/[\u202a\u202b\u202d\u202e]/g)).toBe(count(/\u202c/g));
            expect(count(/[\u2066-\u2068]/g)).toBe(count(/\u2069/g));
          }
        }
      }),
      { numRuns: 1000 }
    );
  });

  it('shows each citation once', () => {
    fc.assert(
      fc.property(text, markers, (input, some) => {
        const cited = parseMarkup(input, { markers: some });
        const numbers = nodes(cited)
          .filter(({ kind }) => kind === 'citation')
          .map(({ number }) => number);
        expect(numbers.sort()).toEqual(some.map(({ number }) => number).sort());
      }),
      { numRuns: 500 }
    );
  });

  it('reads the same again', () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(parseMarkup(input)).toEqual(parseMarkup(input));
      })
    );
  });
});

/** A number that a line begins with is an item's, and items are counted from the first one's on, whatever they say. */
const ITEM = /^\d+[.)] /m;

it('plain sentences keep every letter and digit', () => {
  const word = fc.stringMatching(/^[\p{L}\p{N}]{1,8}$/u);
  const sentence = fc.array(
    fc.tuple(word, fc.constantFrom(' ', ', ', '. ', '! ', '? ', ' – ', '\n', '\n\n', ' (', ') '))
  );
  fc.assert(
    fc.property(sentence, fc.boolean(), (pieces, html) => {
      const input = pieces.flat().join('');
      fc.pre(!ITEM.test(input));
      expect(letters(plainTextOf(parseMarkup(input, { html })))).toBe(letters(input));
    })
  );
});

it('what nobody could mean as markup is read without the libraries as it is with them', () => {
  const piece = fc.constantFrom(
    ...['word', 'a.b', 'http', 'mailto', 'www.a.example', ' ', '1', '\n', '\n\n'],
    ...['.', ',', ';', '!', '"', "'", '(', ')'],
    ...['$', '%', '-', '+', '#', '=', ':', '/', '&', 'amp;', '{', '}', ']', '){{.wide}}', ': ', ' & ', '24/7', 'C#'],
    ...['==', '://', 'http://a', '&amp;']
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
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
])('10,000 nested %s keep the text within, and the tree flat', (_, opening) => {
  const blocks = parseMarkup(`${opening.repeat(10_000)}inner`);
  expect(plainTextOf(blocks)).toContain('inner');
  expect(depthOf(blocks)).toBeLessThan(100);
});

it('a text that is longer than any message is shown as it is', () => {
  const long = '**a** '.repeat(20_000);
  expect(plainTextOf(parseMarkup(long))).toBe(long.trim());
});

function depthOf(value) {
  return value && typeof value === 'object' ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
}

/** Paragraphs, with line feeds between their lines. */
function paragraphsOf(blocks) {
  return blocks.map(({ content }) => content.map((run) => (run.kind === 'break' ? '\n' : run.text)).join(''));
}
