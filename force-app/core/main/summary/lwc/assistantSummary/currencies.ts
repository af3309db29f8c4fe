/** Codes of ISO 4217 that are no word in capitals, and how currencies are written in words. */
const CURRENCIES = new Set(
  (
    'AED ARS AUD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KRW KWD MAD MXN MYR NOK NZD ' +
    'PHP PLN QAR RON RSD SAR SEK SGD THB TND TRY TWD UAH USD VND ZAR euro euros dollar dollars 円 元 원 kč zł kr'
  ).split(' ')
);

/** Whether a word or sign stands for a currency. */
export function isCurrency(word: string): boolean {
  return /^\p{Sc}$/u.test(word) || CURRENCIES.has(word) || CURRENCIES.has(word.toLowerCase());
}
