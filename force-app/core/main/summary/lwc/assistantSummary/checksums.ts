/** Length of an IBAN in characters, by country code. Source: SWIFT IBAN Registry (ISO 13616). */
const IBAN_LENGTHS = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 ' +
    'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 ' +
    'LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 ' +
    'SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))])
);

/** Fewest digits, after the two check digits, for a text to count as a mistyped IBAN. */
const MIN_ACCOUNT_DIGITS = 9;

/** Returns the valid IBAN at the start of a text; '' if there is none or its checksum is wrong. */
export function matchIban(text: string): string {
  const candidate = ibanCandidate(text);
  return candidate !== '' && mod97(candidate) === 1 ? candidate : '';
}

/**
 * Returns the IBAN at the start of a text without checking the checksum; '' if there is none or it has too few digits.
 */
export function matchIbanShape(text: string): string {
  const candidate = ibanCandidate(text);
  return candidate.replace(/\D/gu, '').length >= MIN_ACCOUNT_DIGITS + 2 ? candidate : '';
}

/**
 * Returns as many characters of a text as an IBAN of its country code has, not counting spaces and hyphens; '' if too
 * short.
 */
function ibanCandidate(text: string): string {
  const length = IBAN_LENGTHS.get(text.slice(0, 2).toUpperCase()) ?? 0;
  let [end, count] = [0, 0];
  while (end < text.length && count < length) {
    count += /[ -]/u.test(text.charAt(end)) ? 0 : 1;
    end += 1;
  }
  return count === length ? text.slice(0, end) : '';
}

/** Remainder of the rearranged IBAN modulo 97, with letters as 10 to 35; 1 if valid. Source: ISO 7064, MOD 97-10. */
function mod97(text: string): number {
  const iban = text.replace(/[ -]/gu, '');
  const rearranged = iban.slice(4) + iban.slice(0, 4);
  return [...rearranged].reduce((remainder, character) => {
    const value = parseInt(character, 36);
    return (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
}

/** Whether a text is a payment card number. Source: ISO/IEC 7812 (first digit 2 to 6, Luhn checksum). */
export function isCardNumber(text: string): boolean {
  const digits = text.replace(/\D/gu, '');
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return /^[2-6]/u.test(text) && sum % 10 === 0;
}
