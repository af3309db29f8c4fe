/** ISO 4217 codes that are not also common words in capitals, and currency names and abbreviations. */
const CURRENCIES = new Set(
  (
    'AED ARS AUD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KRW KWD MAD MXN MYR NOK NZD ' +
    'PHP PLN QAR RON RSD SAR SEK SGD THB TND TRY TWD UAH USD VND ZAR euro euros dollar dollars 円 元 원 kč zł kr'
  ).split(' ')
);

/** Whether a word is a currency symbol, code or name. */
export function isCurrency(word: string): boolean {
  return /^\p{Sc}$/u.test(word) || CURRENCIES.has(word) || CURRENCIES.has(word.toLowerCase());
}
