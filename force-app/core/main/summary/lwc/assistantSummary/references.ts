/** Longest reference; identifiers of machines are longer. */
const LONGEST = 30;

/** Digits that make a number a reference where nothing else does, and behind a number sign. */
const LEAST_DIGITS = 5;
const LEAST_SIGNED = 3;

/** Small letters that may follow each other before they are a word. */
const LONGEST_PREFIX = 3;

/** Whether a word is the number of an order, an invoice, a ticket or the like, by its form. */
export function isReference(written: string): boolean {
  const digits = written.match(/\p{Nd}/gu)?.length ?? 0;
  if (written.length > LONGEST || digits === 0) {
    return false;
  }
  return /\p{L}/u.test(written) ? isMixed(written) : isNumber(written, digits);
}

function isNumber(written: string, digits: number): boolean {
  const least = /^[#№]/u.test(written) ? LEAST_SIGNED : LEAST_DIGITS;
  return digits >= least && !/[./]/u.test(written);
}

/** Letters and digits: GX-20417, inc0012345; but neither 250ml nor windows2000. */
function isMixed(written: string): boolean {
  const hasNumber = /\p{Nd}{3}/u.test(written);
  const isQuantity = /^\p{Nd}{1,30}\p{Ll}{1,30}$/u.test(written);
  const words = written.match(/\p{L}{0,30}\p{Ll}\p{L}{0,30}/gu) ?? [];
  return hasNumber && !isQuantity && words.every(({ length }) => length <= LONGEST_PREFIX);
}
