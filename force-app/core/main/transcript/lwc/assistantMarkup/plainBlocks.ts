import { balanced } from './bidi';
import type { Block, Inline } from './nodes';

/** What may make a text more than words: some characters anywhere, others in the company or the place that they need. */
const SPECIAL =
  /[\\`*_[|<>^~@\0\t\r\u2028\u2029\ufdd0\ufdd1]|\/\/|==|\{\{|&[#\w]|^\s|\n |(?:^|\n)(?:[-+#=]|\d+[.)])| \n/;

/** Whether nothing in the text is Markdown, HTML or an address, so that reading it as such would change nothing. */
export function isPlain(text: string): boolean {
  return !SPECIAL.test(text);
}

/** Paragraphs, parted by empty lines, with their line breaks. */
export function plainBlocks(text: string): readonly Block[] {
  return text
    .split(/(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+/)
    .map((paragraph) => lines(paragraph.trim()))
    .filter((content) => content.length > 0)
    .map((content) => ({ kind: 'paragraph', content }));
}

function lines(paragraph: string): readonly Inline[] {
  return paragraph.split(/\r\n?|\n/).flatMap((line, index): Inline[] => {
    const text = balanced(line.replace(/[ \t\f]+/g, ' ').trim());
    const run: Inline[] = text === '' ? [] : [{ kind: 'text', text, marks: [] }];
    return index === 0 ? run : [{ kind: 'break' }, ...run];
  });
}
