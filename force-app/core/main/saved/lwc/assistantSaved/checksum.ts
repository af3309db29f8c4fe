const FNV_PRIME = 0x01000193;

/**
 * Checksum of a text: 32-bit FNV-1a over its UTF-16 code units with two different offset bases, as 16 hexadecimal
 * digits. It detects damage and changes, but does not protect against forgery by users with edit access to the record.
 */
export function checksumOf(text: string): string {
  let [first, second] = [0x811c9dc5, 0x2f0b4c47];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, FNV_PRIME);
    second = Math.imul(second ^ ((unit << 8) | (unit >>> 8)), FNV_PRIME);
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
