import type { Block, Cell, Inline } from './nodes';

type Texts<Node extends { kind: string }> = {
  readonly [K in Node['kind']]: (node: Extract<Node, { kind: K }>) => string;
};

const INLINES: Texts<Inline> = {
  text: ({ text }) => text,
  break: () => '\n',
  link: ({ content, showsTarget, target }) => inlineText(content) + (showsTarget ? '' : ` (${target})`),
  image: ({ alt, title }) => alt || title,
  citation: ({ number }) => `[${number}]`
};

const BLOCKS: Texts<Block> = {
  paragraph: ({ content }) => inlineText(content),
  heading: ({ content }) => inlineText(content),
  list: ({ ordered, start, items }) =>
    items.map((item, index) => `${ordered ? `${start + index}.` : '•'} ${plainTextOf(item)}`).join('\n'),
  quote: ({ blocks }) => plainTextOf(blocks),
  code: ({ text }) => text,
  table: ({ head, rows }) => [head, ...rows].map(rowText).filter(Boolean).join('\n'),
  rule: () => ''
};

/** The words of a text as they would be read aloud or copied: a line for each block, tabs between cells. */
export function plainTextOf(blocks: readonly Block[]): string {
  return blocks
    .map((block) => (BLOCKS[block.kind] as (block: Block) => string)(block))
    .filter((text) => text !== '')
    .join('\n');
}

function inlineText(content: readonly Inline[]): string {
  return content.map((inline) => (INLINES[inline.kind] as (inline: Inline) => string)(inline)).join('');
}

function rowText(cells: readonly Cell[]): string {
  return cells.map(({ content }) => inlineText(content)).join('\t');
}
