import fc from 'fast-check';
import { findMatchingIds, foldText, foldedRanges } from 'c/assistantFind';
import { message, plainPart, textPart } from 'tests/messages';

describe('folding a text', () => {
  it.each([
    ['Crème BRÛLÉE', 'creme brulee'],
    ['a\n\t b', 'a b'],
    ['Ελλάδα', 'ελλαδα'],
    ['東京', '東京']
  ])('turns %j into %j', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe('the matches of a query', () => {
  it.each([
    ['Crème brûlée, creme', 'creme', ['Crème', 'creme']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['A e\u0301t\u00e9 b', 'ete', ['e\u0301t\u00e9']],
    ['one \n two', 'one two', ['one \n two']],
    ['👍 yes 👍', 'yes', ['yes']],
    ['none', 'x', []]
  ])('in %j for %j are %j', (text, query, matches) => {
    expect(foldedRanges(text, query).map(({ start, end }) => text.slice(start, end))).toEqual(matches);
  });

  it('lie within the text, in order, and contain the query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ minLength: 1, maxLength: 3 }), (text, typed) => {
        const query = foldText(typed);
        fc.pre(query !== '');
        let last = 0;
        foldedRanges(text, query).forEach(({ start, end }) => {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(foldText(text.slice(start, end))).toContain(query);
          last = end;
        });
      })
    );
  });
});

describe('finding messages', () => {
  const messages = [
    message({ id: 'a', parts: [plainPart('Where is my **order**?')] }),
    message({ id: 'b', parts: [textPart('Your **or**der is _late_.')] }),
    message({
      id: 'c',
      parts: [
        {
          kind: 'options',
          title: 'Choose',
          description: '',
          options: [{ label: 'Order', value: 'o', chosen: false }]
        }
      ]
    }),
    message({
      id: 'd',
      parts: [{ kind: 'table', title: '', description: '', headers: ['Item'], rows: [['Rope', 12]] }]
    })
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
  ])('searches the visible text: %j is in the messages %j', (query, ids) => {
    expect(findMatchingIds(messages, query)).toEqual(ids);
  });
});
