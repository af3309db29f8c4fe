import fc from 'fast-check';
import { findIn, foldText, foldedRanges } from 'c/assistantFind';

const message = (id, ...parts) => ({ id, speaker: 'assistant', name: '', time: 0, parts, undelivered: false });
const text = (words) => ({ kind: 'text', text: words, html: true });
const plain = (words) => ({ kind: 'plain', text: words });

describe('folding', () => {
  it.each([
    ['Crème BRÛLÉE', 'creme brulee'],
    ['a\n\t b', 'a b'],
    ['Ελλάδα', 'ελλαδα'],
    ['東京', '東京']
  ])('%j is compared as %j', (words, folded) => {
    expect(foldText(words)).toBe(folded);
  });
});

describe('places in a text', () => {
  it.each([
    ['Crème brûlée, creme', 'creme', ['Crème', 'creme']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['A e\u0301t\u00e9 b', 'ete', ['e\u0301t\u00e9']],
    ['one \n two', 'one two', ['one \n two']],
    ['👍 yes 👍', 'yes', ['yes']],
    ['none', 'x', []]
  ])('of %j: %j', (words, query, found) => {
    expect(foldedRanges(words, query).map(({ start, end }) => words.slice(start, end))).toEqual(found);
  });

  it('are within the text, in order, and read as the query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1, maxLength: 3 }), (words, wanted) => {
        const query = foldText(wanted);
        fc.pre(query !== '');
        let last = 0;
        foldedRanges(words, query).forEach(({ start, end }) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(words.length);
          expect(foldText(words.slice(start, end))).toContain(query);
          last = end;
        });
      })
    );
  });
});

describe('finding', () => {
  const messages = [
    message('a', plain('Where is my **order**?')),
    message('b', text('Your **or**der is _late_.')),
    message('c', {
      kind: 'options',
      title: 'Choose',
      description: '',
      options: [{ label: 'Order', value: 'o', chosen: false }]
    }),
    message('d', { kind: 'table', title: '', description: '', headers: ['Item'], rows: [['Rope', 12]] })
  ];

  it.each([
    ['order', ['a', 'b', 'c']],
    ['ORDER is late', ['b']],
    ['**order**', ['a']],
    ['rope', ['d']],
    ['12', ['d']],
    [' ', []],
    ['', []],
    ['nothing', []]
  ])('%j is in %j: what is read counts, not how it was written', (query, ids) => {
    expect(findIn(messages, query)).toEqual(ids);
  });
});
