import { InlineBuilder } from './inlineBuilder';
import type { Block, Cell, HeadingLevel, Inline } from './nodes';

/** An element that is being read, by what may stand in it. */
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

/** The containers that text and blocks stand in. */
export type Flow = ContainerOf<'flow' | 'item'>;

export function isFlow(container: Container): container is Flow {
  return container.kind === 'flow' || container.kind === 'item';
}

/** Ends the paragraph that is open in a container. */
export function endParagraph(flow: Flow): void {
  const content = flow.line.content();
  if (content.length > 0) {
    flow.blocks.push({ kind: 'paragraph', content });
  }
  flow.line = new InlineBuilder();
}

type Attach = { readonly [K in Container['kind']]: (container: ContainerOf<K>, around: Container) => void };

/** What a container that has ended leaves in the one around it. */
const ATTACH: Attach = {
  flow: ({ blocks, toBlock }, around) => {
    add(around, blocks.length > 0 && toBlock ? [toBlock(blocks)] : []);
  },
  item: ({ blocks }, around) => {
    if (around.kind === 'list') {
      around.items.push(blocks);
    }
  },
  list: ({ ordered, start, items }, around) => {
    add(around, items.length > 0 ? [{ kind: 'list', ordered, start, items }] : []);
  },
  heading: ({ level, line }, around) => {
    const content = line.content();
    add(around, content.length > 0 ? [{ kind: 'heading', level, content }] : []);
  },
  code: ({ text, language, citations }, around) => {
    add(around, text.trim() === '' ? [] : [{ kind: 'code', text: text.replace(/\n$/, ''), language }]);
    add(around, citations.length > 0 ? [{ kind: 'paragraph', content: citations }] : []);
  },
  table: ({ rows, headRows }, around) => {
    add(around, tableOf(rows, headRows));
  },
  row: ({ cells }, around) => {
    if (around.kind === 'table') {
      around.headRows += around.inHead && around.rows.length === 0 ? 1 : 0;
      around.rows.push(cells);
    }
  },
  cell: ({ cell, line }, around) => {
    if (around.kind === 'row') {
      around.cells.push({ ...cell, content: line.content() });
    }
  }
};

/** Puts a container that has ended into the one around it. */
export function attach(container: Container, around: Container): void {
  (ATTACH[container.kind] as (container: Container, around: Container) => void)(container, around);
}

function add(around: Container, blocks: readonly Block[]): void {
  if (isFlow(around)) {
    around.blocks.push(...blocks);
  }
}

/** A first row of header cells is the head, whether or not its author said so. */
function tableOf(rows: Cell[][], headRows: number): readonly Block[] {
  const [first = [], ...rest] = rows;
  if (first.length === 0 && rest.length === 0) {
    return [];
  }
  const hasHead = headRows > 0 || first.every(({ isHeader }) => isHeader);
  return [hasHead ? { kind: 'table', head: first, rows: rest } : { kind: 'table', head: [], rows }];
}
