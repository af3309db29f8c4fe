const PRIME = 0x01000193;

/**
 * FNV-1a over the UTF-16 code units of a text, from two starting points, as 16 hexadecimal digits. It finds damage and
 * tells contents apart; it is no protection against somebody who may write the record and forges it.
 */
export function checksumOf(text: string): string {
  let [first, second] = [0x811c9dc5, 0x2f0b4c47];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, PRIME);
    second = Math.imul(second ^ ((unit << 8) | (unit >>> 8)), PRIME);
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
