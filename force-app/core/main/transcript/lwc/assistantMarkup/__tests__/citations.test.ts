import { parseMarkup, plainTextOf } from 'c/assistantMarkup';

/** The text as it reads with markers where `|` stands. */
function read(marked, options = {}) {
  const pieces = marked.split('|');
  const markers = pieces
    .slice(1)
    .map((_, index) => ({ at: pieces.slice(0, index + 1).join('').length, number: index + 1 }));
  return plainTextOf(parseMarkup(pieces.join(''), { markers, ...options }));
}

describe('a citation stands', () => {
  it.each([
    ['where its range ends', 'Tea is hot|. Ice is cold|.', 'Tea is hot[1]. Ice is cold[2].'],
    ['at the end of a word', 'Te|a is h|ot', 'Tea[1] is hot[2]'],
    ['beside another at the same place', 'Tea|| is hot', 'Tea[1][2] is hot'],
    ['within emphasis and behind it', 'a **big|** and **old**| town', 'a big[1] and old[2] town'],
    ['behind emphasis that ends with a dot', '**Hot.**| Then *c*', 'Hot.[1] Then c'],
    ['behind an address, never in it', 'see https://a.exa|mple/x now', 'see https://a.example/x[1] now'],
    ['behind a link', '[te|a room](https://a.ex|ample/) is', 'tea room (a.example)[1][2] is'],
    ['in items and quotes', '- one|\n- two|\n\n> three|', '• one[1]\n• two[2]\nthree[3]'],
    ['at the start of a line', 'one\n|# *two*', 'one[1]\ntwo'],
    ['behind code', '```\na|b\n```\n\nc|', 'ab\n[1]\nc[2]'],
    ['in HTML, outside of its tags', '<p>one|</p><p cla|ss="x">two|</p>', 'one[1]\n[2]two[3]'],
    ['last, when it would be in what is not shown', '<p>a</p><script>b|</script><p>c</p>', 'a\nc\n[1]'],
    ['behind an entity', 'a &am|p; b', 'a &[1] b'],
    ['between emoji', 'a 👍|👍 *b*', 'a 👍[1]👍 b']
  ])('%s', (_, marked, words) => {
    expect(read(marked)).toBe(words);
  });

  it('in its cell of a table', () => {
    const table = '| a | b |\n|---|---|\n| x | y |';
    const markers = [table.indexOf('x') + 1, table.indexOf('y') + 1].map((at, index) => ({ at, number: index + 1 }));
    expect(plainTextOf(parseMarkup(table, { markers }))).toBe('a\tb\nx[1]\ty[2]');
  });

  it('within the text, wherever it should stand', () => {
    const markers = [-5, 999, NaN].map((at, index) => ({ at, number: index + 1 }));
    expect(plainTextOf(parseMarkup('Tea', { markers }))).toBe('[1][3]Tea[2]');
    expect(plainTextOf(parseMarkup('', { markers }))).toBe('[1][2][3]');
  });

  it('at its place in lines that end with a carriage return', () => {
    expect(read('a\r\nb|\r\nc')).toBe('a\nb[1]\nc');
  });

  it('only where it was asked for', () => {
    expect(plainTextOf(parseMarkup('a\ufdd01\ufdd1 *b*'))).toBe('a\ufffd1\ufffd b');
  });
});
