import { parseMarkup, plainTextOf } from 'c/assistantMarkup';
import type { Block, Cell, Inline, Mark, TextLink, TextRun } from 'c/assistantMarkup';

const run = (text: string, ...marks: readonly Mark[]): TextRun => ({ kind: 'text', text, marks });
const paragraph = (...content: readonly Inline[]): Block => ({ kind: 'paragraph', content });
const link = (text: string, href: string, target: string, hasVisibleTarget = false): TextLink => ({
  kind: 'link',
  href,
  target,
  hasVisibleTarget,
  content: [run(text)]
});
const cell = (text: string, more: Partial<Cell> = {}): Cell => ({
  content: text === '' ? [] : [run(text)],
  isHeader: false,
  align: 'start',
  columns: 1,
  rows: 1,
  ...more
});
const head = (text: string, more: Partial<Cell> = {}) => cell(text, { isHeader: true, ...more });

describe('Markdown', () => {
  it.each<[string, Block[]]>([
    ['plain words', [paragraph(run('plain words'))]],
    ['one\ntwo\n\nthree', [paragraph(run('one'), { kind: 'break' }, run('two')), paragraph(run('three'))]],
    ['a **b *c*** d', [paragraph(run('a '), run('b ', 'strong'), run('c', 'strong', 'em'), run(' d'))]],
    [
      '`x < y` ~~old~~ ==new==',
      [paragraph(run('x < y', 'code'), run(' '), run('old', 'strike'), run(' '), run('new', 'mark'))]
    ],
    ['H~2~O x^2^', [paragraph(run('H'), run('2', 'sub'), run('O x'), run('2', 'sup'))]],
    ['## Two', [{ kind: 'heading', level: 2, content: [run('Two')] }]],
    ['> said', [{ kind: 'quote', blocks: [paragraph(run('said'))] }]],
    ['---', [{ kind: 'rule' }]],
    ['```js\na\n  <b>\n```', [{ kind: 'code', text: 'a\n  <b>', language: 'js' }]],
    [
      '2. a\n3. b\n   - c',
      [
        {
          kind: 'list',
          ordered: true,
          start: 2,
          items: [
            [paragraph(run('a'))],
            [paragraph(run('b')), { kind: 'list', ordered: false, start: 1, items: [[paragraph(run('c'))]] }]
          ]
        }
      ]
    ],
    [
      '007. a\n7. b',
      [{ kind: 'list', ordered: true, start: 7, items: [[paragraph(run('a'))], [paragraph(run('b'))]] }]
    ],
    [
      '- [ ] open\n- [x] done',
      [
        {
          kind: 'list',
          ordered: false,
          start: 1,
          items: [[paragraph(run('☐ open'))], [paragraph(run('☑ done'))]]
        }
      ]
    ],
    [
      '| a | b |\n|---|--:|\n| 1 | 2 |',
      [
        {
          kind: 'table',
          head: [head('a'), head('b', { align: 'end' })],
          rows: [[cell('1'), cell('2', { align: 'end' })]]
        }
      ]
    ]
  ])('is read: %j', (text, blocks) => {
    expect(parseMarkup(text)).toEqual(blocks);
  });
});

describe('HTML', () => {
  it.each<[string, Block[]]>([
    ['<p>a <b>b</b><br>c</p>', [paragraph(run('a '), run('b', 'strong'), { kind: 'break' }, run('c'))]],
    [
      'a <u>b</u> <mark>c</mark>&nbsp;&lt;d',
      [paragraph(run('a '), run('b', 'underline'), run(' '), run('c', 'mark'), run('\u00a0<d'))]
    ],
    ['<div>one<div>two</div>three</div>', [paragraph(run('one')), paragraph(run('two')), paragraph(run('three'))]],
    ['<h1>x</h1>y', [{ kind: 'heading', level: 1, content: [run('x')] }, paragraph(run('y'))]],
    ['<b><p>x</p></b>', [paragraph(run('x', 'strong'))]],
    ['<dl><dt>term<dd>meaning</dl>', [paragraph(run('term', 'strong')), paragraph(run('meaning'))]],
    ['<details><summary>more</summary>inner</details>', [paragraph(run('more', 'strong')), paragraph(run('inner'))]],
    ['<abbr title="World Wide Web">WWW</abbr> <q>said</q>', [paragraph(run('WWW (World Wide Web) “said”'))]],
    ['<pre>a\n b</pre>', [{ kind: 'code', text: 'a\n b', language: '' }]],
    ['<li>alone', [paragraph(run('• alone'))]],
    ['<unknown-thing>kept</unknown-thing>', [paragraph(run('kept'))]],
    [
      '<table><caption>C</caption><thead><tr><th align="center">A</th></tr></thead><tr><td colspan="2" rowspan="9999">b<ul><li>c</ul></table>',
      [
        paragraph(run('C')),
        {
          kind: 'table',
          head: [head('A', { align: 'center' })],
          rows: [[cell('', { columns: 2, content: [run('b'), { kind: 'break' }, run('• c')] })]]
        }
      ]
    ]
  ])('is read: %j', (text, blocks) => {
    expect(parseMarkup(text)).toEqual(blocks);
  });

  it.each(['script', 'style', 'template', 'noscript', 'svg', 'math', 'title', 'textarea', 'select', 'object'])(
    'in <%s> is left out, and text after it is kept',
    (name) => {
      expect(plainTextOf(parseMarkup(`<p>a<${name}>hidden<i>x</i></${name}>b</p>`))).toBe('ab');
    }
  );

  it('hides nothing after an element without an end tag', () => {
    expect(plainTextOf(parseMarkup('<p>a<select>b and more</p>'))).toBe('ab and more');
  });

  it('is followed by Markdown after a line with an end tag', () => {
    expect(parseMarkup('<div>\na\n</div>\n## Two')).toEqual([
      paragraph(run('a')),
      { kind: 'heading', level: 2, content: [run('Two')] }
    ]);
  });

  it('is removed from a human agent’s text, except what is no tag', () => {
    const read = (text: string) => plainTextOf(parseMarkup(text, { html: false }));
    expect(read('<b>bold</b> <script>x()</script>1 < 2 &amp; <https://a.example> *em*')).toBe(
      'bold 1 < 2 & https://a.example em'
    );
    expect(read('<p>one</p>two<br>three')).toBe('one\ntwo\nthree');
  });
});

describe('links', () => {
  it.each<[string, TextLink[]]>([
    ['[terms](https://a.example/x)', [link('terms', 'https://a.example/x', 'a.example')]],
    ['https://a.example/x', [link('https://a.example/x', 'https://a.example/x', 'a.example', true)]],
    ['[a.example](https://a.example/)', [link('a.example', 'https://a.example/', 'a.example', true)]],
    ['[a.example](https://evil.example/)', [link('a.example', 'https://evil.example/', 'evil.example')]],
    [
      '[a.example](https://a.example.evil.example/)',
      [link('a.example', 'https://a.example.evil.example/', 'a.example.evil.example')]
    ],
    ['[а.example](https://а.example/)', [link('а.example', 'https://xn--80a.example/', 'xn--80a.example')]],
    ['kim@a.example', [link('kim@a.example', 'mailto:kim@a.example', 'kim@a.example', true)]],
    ['[call](tel:+49301)', [link('call', 'tel:+49301', '+49301')]],
    ['[](https://a.example/)', [link('a.example', 'https://a.example/', 'a.example', true)]],
    ['<a href="https://a.example/" onclick="x()" target="_top">x</a>', [link('x', 'https://a.example/', 'a.example')]],
    ['<iframe src="https://a.example/v" title="Film"></iframe>', [link('Film', 'https://a.example/v', 'a.example')]],
    ['<video src="https://a.example/v"></video>', [link('a.example', 'https://a.example/v', 'a.example', true)]]
  ])('are read from %s', (text, content) => {
    expect(parseMarkup(text)).toEqual([paragraph(...content)]);
  });

  it.each([
    ['[x](javascript:alert(1))', 'x (javascript:alert(1))'],
    ['<a href="JaVaScRiPt:alert(1)">x</a>', 'x (JaVaScRiPt:alert(1))'],
    ['[x](/help)', 'x (/help)'],
    ['[x](data:text/html;base64,AAAA)', 'x (data:text/html;base64,…)'],
    ['<a name="here">x</a>', 'x'],
    ['![x](data:image/png;base64,AAAA)', 'x']
  ])('are not made from %s', (text, words) => {
    expect(parseMarkup(text)).toEqual([paragraph(run(words))]);
  });

  it.each([
    '[a](https://a.example/x)',
    '![a](https://a.example/x)',
    '<a href="https://a.example/x">a</a>',
    'https://a.example/x'
  ])('lose the attributes in braces after %s', (text) => {
    expect(parseMarkup(`${text}{{target="_self"}}.`)).toEqual(parseMarkup(`${text}<!-- -->.`));
    expect(parseMarkup(`${text}{{ rel='x' class=y .z }}`)).toEqual(parseMarkup(text));
  });

  it('leave braces elsewhere as they are', () => {
    expect(plainTextOf(parseMarkup('Use {{target="_self"}} or *x*'))).toBe('Use {{target="_self"}} or x');
  });

  it('have an image that they contain beside them', () => {
    expect(parseMarkup('[![Map](https://a.example/m.png)](https://b.example/)')).toEqual([
      paragraph(link('Map', 'https://b.example/', 'b.example'), {
        kind: 'image',
        source: 'https://a.example/m.png',
        alt: 'Map',
        title: ''
      })
    ]);
  });
});

it.each([
  ['a\u202eb *c*', 'a\u202eb \u202c'],
  ['a\u2067b *c*', 'a\u2067b \u2069'],
  ['a\u202c\u2069b *c*', 'ab ']
])('%j does not change the direction of the text after it', (text, first) => {
  expect(parseMarkup(text)).toEqual([paragraph(run(first), run('c', 'em'))]);
});
