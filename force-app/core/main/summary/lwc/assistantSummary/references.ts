/** Longest reference in characters; longer ones are machine identifiers such as UUIDs. */
const MAX_LENGTH = 30;

/** Fewest digits of a reference that consists of digits only, without and with a leading number sign. */
const MIN_DIGITS = 5;
const MIN_DIGITS_AFTER_SIGN = 3;

/** Longest group of letters that contains a lower-case letter; longer groups are words. */
const MAX_PREFIX_LENGTH = 3;

/** Whether a text looks like an order, invoice or ticket number. */
export function isReference(text: string): boolean {
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  if (text.length > MAX_LENGTH || digits === 0) {
    return false;
  }
  return /\p{L}/u.test(text) ? isAlphanumericReference(text) : isReferenceNumber(text, digits);
}

function isReferenceNumber(text: string, digits: number): boolean {
  const minimum = /^[#№]/u.test(text) ? MIN_DIGITS_AFTER_SIGN : MIN_DIGITS;
  return digits >= minimum && !/[./]/u.test(text);
}

/** Accepts letters and digits such as `GX-20417` or `inc0012345`, but not `250ml` or `windows2000`. */
function isAlphanumericReference(text: string): boolean {
  const hasNumber = /\p{Nd}{3}/u.test(text);
  const isQuantity = /^\p{Nd}{1,30}\p{Ll}{1,30}$/u.test(text);
  const words = text.match(/\p{L}{0,30}\p{Ll}\p{L}{0,30}/gu) ?? [];
  return hasNumber && !isQuantity && words.every(({ length }) => length <= MAX_PREFIX_LENGTH);
}
