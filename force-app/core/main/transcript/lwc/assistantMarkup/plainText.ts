import type { Block, Cell, Inline } from './nodes';

type TextWriters<Node extends { kind: string }> = {
  readonly [K in Node['kind']]: (node: Extract<Node, { kind: K }>) => string;
};

const INLINE_WRITERS: TextWriters<Inline> = {
  text: ({ text }) => text,
  break: () => '\n',
  link: ({ content, hasVisibleTarget, target }) => inlineText(content) + (hasVisibleTarget ? '' : ` (${target})`),
  image: ({ alt, title }) => alt || title,
  citation: ({ number }) => `[${number}]`
};

const BLOCK_WRITERS: TextWriters<Block> = {
  paragraph: ({ content }) => inlineText(content),
  heading: ({ content }) => inlineText(content),
  list: ({ ordered, start, items }) =>
    items.map((item, index) => `${ordered ? `${start + index}.` : '•'} ${plainTextOf(item)}`).join('\n'),
  quote: ({ blocks }) => plainTextOf(blocks),
  code: ({ text }) => text,
  table: ({ head, rows }) => [head, ...rows].map(rowText).filter(Boolean).join('\n'),
  rule: () => ''
};

/** Converts blocks to plain text: a line for each block, cells separated by tabs, link targets in parentheses. */
export function plainTextOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (BLOCK_WRITERS[block.kind] as (block: Block) => string)(block))
    .filter((text) => text !== '')
    .join('\n');
}

function inlineText(content: readonly Inline[]): string {
  return content.map((inline) => (INLINE_WRITERS[inline.kind] as (inline: Inline) => string)(inline)).join('');
}

function rowText(cells: readonly Cell[]): string {
  return cells.map(({ content }) => inlineText(content)).join('\t');
}
