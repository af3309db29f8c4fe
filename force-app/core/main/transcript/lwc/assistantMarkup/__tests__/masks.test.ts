import { hasMaskedData, parseMarkup, plainTextOf } from 'c/assistantMarkup';

describe('masked data', () => {
  it.each([
    '***',
    '*****',
    'My PIN is *** and my card *******',
    '***-**-1234',
    '***12***34',
    '*******1234*******',
    'k***@example',
    '- ***\n- b',
    '> ***',
    'first\n***\nlast'
  ])('stays visible and is recognized in %j', (text) => {
    const asterisks = (some: string) => some.replace(/[^*]/g, '');
    expect(asterisks(plainTextOf(parseMarkup(text)))).toBe(asterisks(text));
    expect(hasMaskedData(text, true)).toBe(true);
    expect(hasMaskedData(text, false)).toBe(true);
  });

  it.each(['***bold***', 'a ***b c*** d', '* * *', '**a** *b*', 'plain'])(
    'is not recognized in the Markdown %j',
    (text) => {
      expect(hasMaskedData(text, true)).toBe(false);
      expect(plainTextOf(parseMarkup(text))).not.toContain('*');
    }
  );

  it('is any three asterisks in a plain text', () => {
    expect(hasMaskedData('***bold***', false)).toBe(true);
    expect(hasMaskedData('**', false)).toBe(false);
  });

  it('keeps the emphasis around it', () => {
    expect(parseMarkup('**PIN: ***1234**')).toEqual([
      { kind: 'paragraph', content: [{ kind: 'text', text: 'PIN: ***1234', marks: ['strong'] }] }
    ]);
  });
});
