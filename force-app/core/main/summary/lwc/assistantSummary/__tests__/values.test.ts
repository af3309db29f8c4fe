import fc from 'fast-check';
import { summarize } from 'c/assistantSummary';
import { conversation, says } from 'tests/transcripts';
import type { ShortMessage } from 'tests/transcripts';

const valuesOf = (...messages: readonly ShortMessage[]) =>
  summarize(conversation(...messages), true).values.map(({ kind, text }) => `${kind} ${text}`);

describe('a value that the customer gave', () => {
  it.each([
    ['My order is GX-20417, please.', ['reference GX-20417']],
    ['Invoice R-2026-118834 and ticket inc0012345', ['reference R-2026-118834', 'reference inc0012345']],
    ['It is #4711', ['reference 4711']],
    ['20417', ['reference 20417']],
    ['注文番号GX-20417です', ['reference GX-20417']],
    ['Write to anna.m+shop@mail.example.com.', ['email anna.m+shop@mail.example.com']],
    ['Call +49 170 1234567 or (030) 901820', ['phone +49 170 1234567', 'phone (030) 901820']],
    ['(555) 123-4567', ['phone (555) 123-4567']],
    ['On 8 March, or on March 9th, 2026', ['date 8 March', 'date March 9th, 2026']],
    ['08.03.2026 or 2026-03-09 or 3/10/26', ['date 08.03.2026', 'date 2026-03-09', 'date 3/10/26']],
    ['am 8. März', ['date 8. März']],
    ['el 8 de marzo de 2026', ['date 8 de marzo de 2026']],
    ['8. března', ['date 8. března']],
    ['3月8日です', ['date 3月8日']],
    ['٨ مارس', ['date ٨ مارس']],
    ['You recordRenderTime 286.40 EUR, not € 41.15', ['amount 286.40 EUR', 'amount € 41.15']],
    ['45 euros, 1.200,50 €, $12', ['amount 45 euros', 'amount 1.200,50 €', 'amount $12']],
    ['5000円です', ['amount 5000円']],
    ['IBAN DE89 3704 0044 0532 0130 00 and nothing else', ['iban DE89 3704 0044 0532 0130 00']],
    ['gb82west12345698765432', ['iban gb82west12345698765432']]
  ])('is found in %s', (text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  it.each([
    ['words alone', 'Where is my order?'],
    ['an IBAN with a wrong checksum', 'DE89 3704 0044 0532 0130 01'],
    ['the number of a payment card', '4111 1111 1111 1111 or 5500005555555559'],
    ['what is masked', 'GX-**** ****1234 12*** j***n@example.com +49 170 *******'],
    ['an address of a page', 'https://shop.example.com/orders/20417'],
    ['times, years, sizes and products', 'In 2026 at 18:00, 250ml, 24x7, windows2000, iphone 15, 2024-2025'],
    ['other numbers', '12345,67 and 10.0.0.1 and 1.234.567'],
    ['no day of a calendar', '45.67.2026 and 99/99/99'],
    ['words that are months in another place', 'We may 2 of us']
  ])('is not found in %s', (_, text) => {
    expect(valuesOf(text)).toEqual([]);
  });

  it('is listed once, as in its first message', () => {
    const { values } = summarize(conversation('GX-20417', says('Thank you'), 'gx 1, I mean gx-20417'), true);
    expect(values).toEqual([{ kind: 'reference', text: 'GX-20417', id: 'n0.0' }]);
  });

  it('is never taken from the assistant’s text', () => {
    expect(valuesOf(says('Your order GX-20417 of 8 March'))).toEqual([]);
  });

  it('is one of the newest twelve, with the others counted', () => {
    const { values, omittedValueCount } = summarize(
      conversation(...Array.from({ length: 20 }, (_, n) => `AB-${n + 100}`)),
      true
    );
    expect(values.map(({ text }) => text)).toEqual(Array.from({ length: 12 }, (_, n) => `AB-${n + 108}`));
    expect(omittedValueCount).toBe(8);
  });
});

describe('any text of the customer', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'GX-',
      '20417',
      '@',
      '.com',
      ' 8 ',
      'March',
      '€',
      '12,50',
      '+49 ',
      '***',
      '\n',
      '。',
      '?',
      '2026-03-08'
    )
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  it('contains its values and quotes word for word, without masked ones', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), (texts) => {
        const transcript = conversation(...texts);
        const said = new Map(
          transcript.messages.map(({ id, parts }) => [
            id,
            parts.map((part) => (part.kind === 'plain' ? part.text : '')).join('\n')
          ])
        );
        const { values, quotes } = summarize(transcript, true);
        for (const { id, text: written } of [...values, ...quotes]) {
          expect(said.get(id)).toContain(written);
        }
        expect(values.filter(({ text: written }) => written.includes('*') || written === '')).toEqual([]);
        expect(quotes.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 500 }
    );
  });

  it.each([
    'a',
    '1',
    '1 ',
    '1-',
    '-1',
    '+1',
    '.',
    'a@',
    '@',
    'a.',
    ' ',
    '0 ',
    '(1)',
    'DE89',
    'aé1',
    '8 March',
    '€1,',
    '#',
    '月1',
    '*'
  ])('of 100,000 characters is summarized in time: %j repeated', (unit) => {
    const glance = summarize(conversation(unit.repeat(100_000 / unit.length)), true);
    expect(glance.messageCount).toBeLessThanOrEqual(1);
  });
});
