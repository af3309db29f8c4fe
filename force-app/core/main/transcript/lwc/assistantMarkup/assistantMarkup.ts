/** Texts with Markdown and HTML, read into blocks from a fixed list; nothing of them is ever taken as HTML again. */
export type {
  Block,
  Cell,
  CitationMark,
  HeadingLevel,
  Inline,
  LineBreak,
  Mark,
  Picture,
  TextLink,
  TextRun
} from './nodes';
export type { Marker } from './citations';
export type { MarkupOptions } from './parseMarkup';
export { maskedIn, parseMarkup, plainParagraphs } from './parseMarkup';
export { plainTextOf } from './plainText';
