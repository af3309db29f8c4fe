import { parseMarkup, plainTextOf } from 'c/assistantMarkup';

const run = (text, ...marks) => ({ kind: 'text', text, marks });
const paragraph = (...content) => ({ kind: 'paragraph', content });
const link = (text, href, target, showsTarget = false) => ({
  kind: 'link',
  href,
  target,
  showsTarget,
  content: [run(text)]
});
const cell = (text, more = {}) => ({
  content: text === '' ? [] : [run(text)],
  isHeader: false,
  align: 'start',
  columns: 1,
  rows: 1,
  ...more
});
const head = (text, more = {}) => cell(text, { isHeader: true, ...more });

describe('Markdown', () => {
  it.each([
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
  ])('%j', (text, blocks) => {
    expect(parseMarkup(text)).toEqual(blocks);
  });
});

describe('HTML', () => {
  it.each([
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
  ])('%j', (text, blocks) => {
    expect(parseMarkup(text)).toEqual(blocks);
  });

  it.each(['script', 'style', 'template', 'noscript', 'svg', 'math', 'title', 'textarea', 'select', 'object'])(
    'what stands in <%s> is left out, and what stands behind it is not',
    (name) => {
      expect(plainTextOf(parseMarkup(`<p>a<${name}>hidden<i>x</i></${name}>b</p>`))).toBe('ab');
    }
  );

  it('an element that never ends hides nothing', () => {
    expect(plainTextOf(parseMarkup('<p>a<select>b and more</p>'))).toBe('ab and more');
  });

  it('Markdown goes on behind a line with an end tag', () => {
    expect(parseMarkup('<div>\na\n</div>\n## Two')).toEqual([
      paragraph(run('a')),
      { kind: 'heading', level: 2, content: [run('Two')] }
    ]);
  });

  it('a human agent’s text loses tags, but not what is none', () => {
    const read = (text) => plainTextOf(parseMarkup(text, { html: false }));
    expect(read('<b>bold</b> <script>x()</script>1 < 2 &amp; <https://a.example> *em*')).toBe(
      'bold 1 < 2 & https://a.example em'
    );
    expect(read('<p>one</p>two<br>three')).toBe('one\ntwo\nthree');
  });
});

describe('links', () => {
  it.each([
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
  ])('%s', (text, content) => {
    expect(parseMarkup(text)).toEqual([paragraph(...content)]);
  });

  it.each([
    ['[x](javascript:alert(1))', 'x (javascript:alert(1))'],
    ['<a href="JaVaScRiPt:alert(1)">x</a>', 'x (JaVaScRiPt:alert(1))'],
    ['[x](/help)', 'x (/help)'],
    ['[x](data:text/html;base64,AAAA)', 'x (data:text/html;base64,…)'],
    ['<a name="here">x</a>', 'x'],
    ['![x](data:image/png;base64,AAAA)', 'x']
  ])('%s stays text', (text, words) => {
    expect(parseMarkup(text)).toEqual([paragraph(run(words))]);
  });

  it.each([
    '[a](https://a.example/x)',
    '![a](https://a.example/x)',
    '<a href="https://a.example/x">a</a>',
    'https://a.example/x'
  ])('%s loses the suffix for its window', (text) => {
    expect(parseMarkup(`${text}{{target="_self"}}.`)).toEqual(parseMarkup(`${text}<!-- -->.`));
    expect(parseMarkup(`${text}{{ rel='x' class=y .z }}`)).toEqual(parseMarkup(text));
  });

  it('braces elsewhere stay', () => {
    expect(plainTextOf(parseMarkup('Use {{target="_self"}} or *x*'))).toBe('Use {{target="_self"}} or x');
  });

  it('a picture in a link stands beside it', () => {
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
])('%j turns nothing that follows', (text, first) => {
  expect(parseMarkup(text)).toEqual([paragraph(run(first), run('c', 'em'))]);
});
