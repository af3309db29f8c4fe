import { InlineBuilder } from './inlineBuilder';
import type { Block, Cell, HeadingLevel, Inline } from './nodes';

/** An element whose end tag has not been read yet, with the content so far. */
export type Container =
  | {
      readonly kind: 'flow';
      readonly blocks: Block[];
      line: InlineBuilder;
      readonly toBlock?: (blocks: Block[]) => Block;
    }
  | { readonly kind: 'item'; readonly blocks: Block[]; line: InlineBuilder }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly items: Block[][] }
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly line: InlineBuilder }
  | { readonly kind: 'code'; text: string; language: string; readonly citations: Inline[] }
  | { readonly kind: 'table'; readonly rows: Cell[][]; headRows: number; inHead: boolean }
  | { readonly kind: 'row'; readonly cells: Cell[] }
  | { readonly kind: 'cell'; readonly line: InlineBuilder; readonly cell: Omit<Cell, 'content'> };

export type ContainerOf<Kind extends Container['kind']> = Extract<Container, { kind: Kind }>;

/** The containers that can have text and blocks as content. */
export type Flow = ContainerOf<'flow' | 'item'>;

export function isFlow(container: Container): container is Flow {
  return container.kind === 'flow' || container.kind === 'item';
}

/** Ends the current paragraph of a container and starts a new one. */
export function endParagraph(flow: Flow): void {
  const content = flow.line.content();
  if (content.length > 0) {
    flow.blocks.push({ kind: 'paragraph', content });
  }
  flow.line = new InlineBuilder();
}

type Attach = { readonly [K in Container['kind']]: (container: ContainerOf<K>, parent: Container) => void };

/** How to add the content of a closed container to its parent. */
const ATTACH: Attach = {
  flow: ({ blocks, toBlock }, parent) => {
    add(parent, blocks.length > 0 && toBlock ? [toBlock(blocks)] : []);
  },
  item: ({ blocks }, parent) => {
    if (parent.kind === 'list') {
      parent.items.push(blocks);
    }
  },
  list: ({ ordered, start, items }, parent) => {
    add(parent, items.length > 0 ? [{ kind: 'list', ordered, start, items }] : []);
  },
  heading: ({ level, line }, parent) => {
    const content = line.content();
    add(parent, content.length > 0 ? [{ kind: 'heading', level, content }] : []);
  },
  code: ({ text, language, citations }, parent) => {
    add(parent, text.trim() === '' ? [] : [{ kind: 'code', text: text.replace(/\n$/, ''), language }]);
    add(parent, citations.length > 0 ? [{ kind: 'paragraph', content: citations }] : []);
  },
  table: ({ rows, headRows }, parent) => {
    add(parent, tableOf(rows, headRows));
  },
  row: ({ cells }, parent) => {
    if (parent.kind === 'table') {
      parent.headRows += parent.inHead && parent.rows.length === 0 ? 1 : 0;
      parent.rows.push(cells);
    }
  },
  cell: ({ cell, line }, parent) => {
    if (parent.kind === 'row') {
      parent.cells.push({ ...cell, content: line.content() });
    }
  }
};

/** Adds the content of a closed container to its parent. */
export function attach(container: Container, parent: Container): void {
  (ATTACH[container.kind] as (container: Container, parent: Container) => void)(container, parent);
}

function add(parent: Container, blocks: readonly Block[]): void {
  if (isFlow(parent)) {
    parent.blocks.push(...blocks);
  }
}

/** The first row becomes the table head if it is in a `thead` or has header cells only. */
function tableOf(rows: Cell[][], headRows: number): readonly Block[] {
  const [first = [], ...rest] = rows;
  if (first.length === 0 && rest.length === 0) {
    return [];
  }
  const hasHead = headRows > 0 || first.every(({ isHeader }) => isHeader);
  return [hasHead ? { kind: 'table', head: first, rows: rest } : { kind: 'table', head: [], rows }];
}
