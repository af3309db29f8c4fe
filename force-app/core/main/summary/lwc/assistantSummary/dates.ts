/** Languages of IBM's web chat that write months as names. */
const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'pt-BR', 'cs', 'nl', 'ar'];

/** Languages whose short month names are rarely other words. */
const SHORT_NAME_LANGUAGES = ['en', 'de'];

/** Month names that are other words in lower case, such as `may`. */
const AMBIGUOUS_NAMES = new Set(['may', 'mar', 'dec', 'jan']);

let cachedNames: ReadonlySet<string> | undefined;

/**
 * Month names from the browser's locale data, in the form used next to a day (genitive in Czech, for example). Built
 * once.
 */
function monthNames(): ReadonlySet<string> {
  cachedNames ??= new Set([
    ...LANGUAGES.flatMap((tag) => monthNamesIn(tag, 'long')),
    ...SHORT_NAME_LANGUAGES.flatMap((tag) => monthNamesIn(tag, 'short'))
  ]);
  return cachedNames;
}

function monthNamesIn(language: string, month: 'long' | 'short'): string[] {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month, calendar: 'gregory', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => {
    const parts = format.formatToParts(Date.UTC(2026, index, 15));
    return (parts.find(({ type }) => type === 'month')?.value ?? '').toLowerCase().replace(/\.$/u, '');
  });
}

/**
 * Whether a day and a month name make a date, such as `8 March` or `March 8`.
 * @param word the month name
 * @param text the whole match
 */
export function isMonthNameDate(word: string, text: string): boolean {
  const lowerCase = word.toLowerCase();
  const day = Number(/\d{1,2}/u.exec(text)?.[0] ?? 1);
  const isName = monthNames().has(lowerCase) && !(AMBIGUOUS_NAMES.has(lowerCase) && word === lowerCase);
  return isName && day >= 1 && day <= 31;
}

/** Whether three numbers, separated by one character, can be a date in any common order of day, month and year. */
export function isNumericDate(text: string): boolean {
  const [first = 0, second = 0, third = 0] = text.split(/\D/u).map(Number);
  const [day, month] = first > 31 ? [third, second] : [first, second];
  return Math.min(day, month) >= 1 && Math.min(day, month) <= 12 && Math.max(day, month) <= 31;
}
