import { formatDuration, formatPeriod, languageName } from 'c/assistantLabels';

const [SECOND, MINUTE, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];
/** Replaces the narrow spaces of Intl. */
const plain = (text: string) => text.replace(/[\u2009\u202f]/g, ' ');

it.each([
  [0, '0 sec'],
  [400, '0 sec'],
  [42 * SECOND, '42 sec'],
  [59.6 * SECOND, '1 min'],
  [5 * MINUTE + 12 * SECOND, '5 min'],
  [59 * MINUTE + 40 * SECOND, '1 hr'],
  [2 * HOUR + 5 * MINUTE, '2 hr, 5 min'],
  [DAY + 5 * MINUTE, '1 day'],
  [3 * DAY + 4 * HOUR + 5 * MINUTE, '3 days, 4 hr']
])('formats %d milliseconds as %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});

it('formats a period with one date, or with two when it spans days', () => {
  const began = Date.UTC(2026, 2, 10, 9, 14);
  expect(plain(formatPeriod(began, began + 5 * MINUTE))).toBe('Mar 10, 2026, 2:14 – 2:19 AM');
  expect(plain(formatPeriod(began, began + DAY))).toBe('Mar 10, 2026, 2:14 AM – Mar 11, 2026, 2:14 AM');
  expect(plain(formatPeriod(undefined, began))).toBe('Mar 10, 2026, 2:14 AM');
});

it('names a language by its code, and keeps a text that is no code', () => {
  expect(['de', 'pt-br', 'pt_BR', 'no code at all'].map(languageName)).toEqual([
    'German',
    'Brazilian Portuguese',
    'Brazilian Portuguese',
    'no code at all'
  ]);
});
