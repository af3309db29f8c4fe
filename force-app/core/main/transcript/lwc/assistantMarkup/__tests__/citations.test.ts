import { parseMarkup, plainTextOf } from 'c/assistantMarkup';

/** The plain text of a markup with citations in place of each `|`. */
function readMarked(marked: string) {
  const pieces = marked.split('|');
  const markers = pieces
    .slice(1)
    .map((_, index) => ({ offset: pieces.slice(0, index + 1).join('').length, number: index + 1 }));
  return plainTextOf(parseMarkup(pieces.join(''), { markers }));
}

describe('a citation is placed', () => {
  it.each([
    ['at the end of its range', 'Tea is hot|. Ice is cold|.', 'Tea is hot[1]. Ice is cold[2].'],
    ['at the end of a word', 'Te|a is h|ot', 'Tea[1] is hot[2]'],
    ['beside another at the same place', 'Tea|| is hot', 'Tea[1][2] is hot'],
    ['in emphasis and after it', 'a **big|** and **old**| town', 'a big[1] and old[2] town'],
    ['after emphasis that ends with a dot', '**Hot.**| Then *c*', 'Hot.[1] Then c'],
    ['after an address, never in it', 'see https://a.exa|mple/x now', 'see https://a.example/x[1] now'],
    ['after a link', '[te|a room](https://a.ex|ample/) is', 'tea room (a.example)[1][2] is'],
    ['in items and quotes', '- one|\n- two|\n\n> three|', '• one[1]\n• two[2]\nthree[3]'],
    ['at the start of a line', 'one\n|# *two*', 'one[1]\ntwo'],
    ['after code', '```\na|b\n```\n\nc|', 'ab\n[1]\nc[2]'],
    ['in HTML, outside of its tags', '<p>one|</p><p cla|ss="x">two|</p>', 'one[1]\n[2]two[3]'],
    ['last, when its place is in an element that is left out', '<p>a</p><script>b|</script><p>c</p>', 'a\nc\n[1]'],
    ['after an entity', 'a &am|p; b', 'a &[1] b'],
    ['between emoji', 'a 👍|👍 *b*', 'a 👍[1]👍 b']
  ])('%s', (_, marked, words) => {
    expect(readMarked(marked)).toBe(words);
  });

  it('in its cell of a table', () => {
    const table = '| a | b |\n|---|---|\n| x | y |';
    const markers = [table.indexOf('x') + 1, table.indexOf('y') + 1].map((offset, index) => ({
      offset,
      number: index + 1
    }));
    expect(plainTextOf(parseMarkup(table, { markers }))).toBe('a\tb\nx[1]\ty[2]');
  });

  it('inside the text, even when its position is outside', () => {
    const markers = [-5, 999, NaN].map((offset, index) => ({ offset, number: index + 1 }));
    expect(plainTextOf(parseMarkup('Tea', { markers }))).toBe('[1][3]Tea[2]');
    expect(plainTextOf(parseMarkup('', { markers }))).toBe('[1][2][3]');
  });

  it('at its position in lines that end with CRLF', () => {
    expect(readMarked('a\r\nb|\r\nc')).toBe('a\nb[1]\nc');
  });

  it('only for markers, not for their control characters in the text', () => {
    expect(plainTextOf(parseMarkup('a\ufdd01\ufdd1 *b*'))).toBe('a\ufffd1\ufffd b');
  });
});
