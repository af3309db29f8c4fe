/**
 * Parses Markdown and HTML into a tree of blocks and inline nodes. The node types are an allowlist, see
 * docs/adr/0008-rich-text.md; the tree is never converted back to HTML.
 */
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
export type { Marker } from './markers';
export type { MarkupOptions } from './parseMarkup';
export { hasMaskedData, parseMarkup, plainParagraphs } from './parseMarkup';
export { plainTextOf } from './plainText';
