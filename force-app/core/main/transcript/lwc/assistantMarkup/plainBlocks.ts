import { balanceBidi } from './bidi';
import type { Block, Inline } from './nodes';

/** Matches texts that may contain markup: some characters anywhere, others only in combination or at the start of a line. */
const MARKUP_PATTERN =
  /[\\`*_[|<>^~@\0\t\r\u2028\u2029\ufdd0\ufdd1]|\/\/|==|\{\{|&[#\w]|^\s|\n |(?:^|\n)(?:[-+#=]|\d+[.)])| \n/;

/** Whether a text certainly has no Markdown, HTML or URLs, so that it need not be parsed. */
export function isPlain(text: string): boolean {
  return !MARKUP_PATTERN.test(text);
}

/** Splits a text into paragraphs at empty lines. Keeps line breaks. */
export function plainBlocks(text: string): readonly Block[] {
  return text
    .split(/(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+/)
    .map((paragraph) => lines(paragraph.trim()))
    .filter((content) => content.length > 0)
    .map((content) => ({ kind: 'paragraph', content }));
}

function lines(paragraph: string): readonly Inline[] {
  return paragraph.split(/\r\n?|\n/).flatMap((line, index): Inline[] => {
    const text = balanceBidi(line.replace(/[ \t\f]+/g, ' ').trim());
    const run: Inline[] = text === '' ? [] : [{ kind: 'text', text, marks: [] }];
    return index === 0 ? run : [{ kind: 'break' }, ...run];
  });
}
