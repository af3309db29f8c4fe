/** Characters of an IBAN by country. Source: the registry of ISO 13616. */
const LENGTHS = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 ' +
    'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 ' +
    'LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 ' +
    'SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))])
);

/** Digits that what looks like an IBAN has after its check digits. */
const LEAST_DIGITS = 9;

/** The IBAN at the beginning of a text, '' when there is none or its checksum is wrong. */
export function beginsWithIban(text: string): string {
  const written = shapedLikeIban(text);
  return written !== '' && remainder(written) === 1 ? written : '';
}

/** What stands where an IBAN would, whatever its checksum; '' when it has too few digits for one. */
export function looksLikeIban(text: string): string {
  const written = shapedLikeIban(text);
  return written.replace(/\D/gu, '').length >= LEAST_DIGITS + 2 ? written : '';
}

/** The first characters of a text, spaces not counted, as many as the country's IBANs have. */
function shapedLikeIban(text: string): string {
  const length = LENGTHS.get(text.slice(0, 2).toUpperCase()) ?? 0;
  let [end, seen] = [0, 0];
  while (end < text.length && seen < length) {
    seen += /[ -]/u.test(text.charAt(end)) ? 0 : 1;
    end += 1;
  }
  return seen === length ? text.slice(0, end) : '';
}

/** The remainder by 97 of the rearranged number, letters as 10 to 35. Source: ISO 7064, MOD 97-10. */
function remainder(written: string): number {
  const iban = written.replace(/[ -]/gu, '');
  const rearranged = iban.slice(4) + iban.slice(0, 4);
  return [...rearranged].reduce((rest, character) => {
    const value = parseInt(character, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
}

/** Whether digits are the number of a payment card. Sources: ISO/IEC 7812, issuers 2 to 6, and Luhn's checksum. */
export function isCardNumber(written: string): boolean {
  const digits = written.replace(/\D/gu, '');
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return /^[2-6]/u.test(written) && sum % 10 === 0;
}
