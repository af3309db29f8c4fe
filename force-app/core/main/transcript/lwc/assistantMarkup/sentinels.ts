/**
 * Signs that travel within a text through the libraries. They are noncharacters, or are taken out of every text before
 * it is read, so that nobody can write them.
 */

/** A citation's number stands between these two. */
const CITATION_START = '\ufdd0';
const CITATION_END = '\ufdd1';

/** In place of what is read but not shown; it ends an address, as white space does. */
export const BLANK = '\u2028';

export const CITATION = /\ufdd0(\d+)\ufdd1/g;

/** @param number a whole one, not below zero */
export function citationSign(number: number): string {
  return `${CITATION_START}${number}${CITATION_END}`;
}

/** The text without any of the signs; it keeps its length. */
export function withoutSigns(text: string): string {
  return text.replace(/[\ufdd0\ufdd1\0]/g, '\ufffd').replace(/[\u2028\u2029]/g, '\n');
}
