/** The languages that IBM's web chat ships and whose months have names. */
const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'pt-BR', 'cs', 'nl', 'ar'];

/** Languages whose short names of months are no other words. */
const SHORT = ['en', 'de'];

/** Names that are other words when they begin with a small letter. */
const AMBIGUOUS = new Set(['may', 'mar', 'dec', 'jan']);

let names: ReadonlySet<string> | undefined;

/** The names of months as the browser knows them, in the form that they have beside a day. */
function monthNames(): ReadonlySet<string> {
  names ??= new Set([
    ...LANGUAGES.flatMap((tag) => namesIn(tag, 'long')),
    ...SHORT.flatMap((tag) => namesIn(tag, 'short'))
  ]);
  return names;
}

function namesIn(language: string, month: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, calendar: 'gregory', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => {
    const parts = format.formatToParts(Date.UTC(2026, index, 15));
    return (parts.find(({ type }) => type === 'month')?.value ?? '').toLowerCase().replace(/\.$/u, '');
  });
}

/** Whether a number and a word make a day: 8 March, March 8. */
export function isNamedDay(word: string, written: string): boolean {
  const folded = word.toLowerCase();
  const day = Number(/\d{1,2}/u.exec(written)?.[0] ?? 1);
  const isName = monthNames().has(folded) && !(AMBIGUOUS.has(folded) && word === folded);
  return isName && day >= 1 && day <= 31;
}

/** Whether three numbers can be a day, in an order that some country has. */
export function isDay(written: string): boolean {
  const [first = 0, second = 0, third = 0] = written.split(/\D/u).map(Number);
  const [day, month] = first > 31 ? [third, second] : [first, second];
  return Math.min(day, month) >= 1 && Math.min(day, month) <= 12 && Math.max(day, month) <= 31;
}
