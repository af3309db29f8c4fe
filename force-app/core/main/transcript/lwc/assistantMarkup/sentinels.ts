/**
 * Sentinels carry information through the Markdown and HTML libraries as characters of the text. Users cannot forge them,
 * because `replaceSentinels` replaces them in every text before it is parsed.
 */

/** Enclose the number of a citation. */
const CITATION_START = '\ufdd0';
const CITATION_END = '\ufdd1';

/** Replaces text that must not be shown. Like white space, it ends a URL. */
export const BLANK = '\u2028';

export const CITATION_PATTERN = /\ufdd0(\d+)\ufdd1/g;

/** @param number non-negative integer */
export function citationSentinel(number: number): string {
  return `${CITATION_START}${number}${CITATION_END}`;
}

/** Replaces sentinels in a text by other characters; keeps its length, so that offsets stay valid. */
export function replaceSentinels(text: string): string {
  return text.replace(/[\ufdd0\ufdd1\0]/g, '\ufffd').replace(/[\u2028\u2029]/g, '\n');
}
