import type { FileRules } from '../options.ts';
import type { FileReason } from '../problem.ts';

/** Returns the reason why a file may not be sent, or undefined if it may. */
export function validateFile(file: Pick<File, 'name' | 'size' | 'type'>, rules: FileRules): FileReason | undefined {
  if (file.size > rules.maxBytes) {
    return 'tooLarge';
  }
  return isAccepted(file, rules.types) ? undefined : 'type';
}

/** Source: the `accept` attribute in the HTML standard. */
function isAccepted({ name, type }: Pick<File, 'name' | 'type'>, accept: string): boolean {
  const patterns = accept
    .split(',')
    .map((pattern) => pattern.trim().toLowerCase())
    .filter((pattern) => pattern !== '');
  const mimeType = type.toLowerCase();
  return (
    patterns.length === 0 ||
    patterns.some((pattern) => {
      if (pattern.startsWith('.')) {
        return name.toLowerCase().endsWith(pattern);
      }
      return pattern.endsWith('/*') ? mimeType.startsWith(pattern.slice(0, -1)) : mimeType === pattern;
    })
  );
}
