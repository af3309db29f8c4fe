/** What chat tools and word processors put in place of the characters of code. */
const REPLACED: readonly (readonly [pattern: RegExp, character: string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032\u2039\u203a\u00b4]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u00a0\u2007\u202f]/g, ' '],
  [/\u200b|\u200c|\u200d|\u2060|\ufeff|\u00ad/g, '']
];

/** Code as it was before a tool made its quotes typographic, its spaces hard, and put invisible characters in. */
export function straighten(text: string): string {
  return REPLACED.reduce((result, [pattern, character]) => result.replace(pattern, character), text);
}
