/** Characters that chat tools and word processors substitute, and the characters of code that they replace. */
const SUBSTITUTIONS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u00b4]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u00a0\u2007\u202f]/g, ' '],
  [/\u200b|\u200c|\u200d|\u2060|\ufeff|\u00ad/g, '']
];

/** Replaces typographic quotes and no-break spaces by ASCII characters, and removes invisible characters. */
export function normalizeTypography(text: string): string {
  return SUBSTITUTIONS.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
}
