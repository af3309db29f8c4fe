import { Line } from './line';
import type { Block, Cell, HeadingLevel, Inline } from './nodes';

/** An element that is being read, by what may stand in it. */
export type Container =
  | { readonly kind: 'flow'; readonly blocks: Block[]; line: Line; readonly toBlock?: (blocks: Block[]) => Block }
  | { readonly kind: 'item'; readonly blocks: Block[]; line: Line }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly items: Block[][] }
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly line: Line }
  | { readonly kind: 'code'; text: string; language: string; readonly citations: Inline[] }
  | { readonly kind: 'table'; readonly rows: Cell[][]; headRows: number; inHead: boolean }
  | { readonly kind: 'row'; readonly cells: Cell[] }
  | { readonly kind: 'cell'; readonly line: Line; readonly cell: Omit<Cell, 'content'> };

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
  flow.line = new Line();
}

type Finish = { readonly [K in Container['kind']]: (container: ContainerOf<K>) => readonly Block[] };

/** The blocks that a container leaves in the one around it. */
const FINISH: Finish = {
  flow: (flow) => (flow.blocks.length > 0 && flow.toBlock ? [flow.toBlock(flow.blocks)] : []),
  item: () => [],
  list: ({ ordered, start, items }) => (items.length > 0 ? [{ kind: 'list', ordered, start, items }] : []),
  heading: ({ level, line }) => filled(line, (content) => ({ kind: 'heading', level, content })),
  code: ({ text, language, citations }) => [
    ...(text.trim() === '' ? [] : [{ kind: 'code' as const, text: text.replace(/\n$/, ''), language }]),
    ...(citations.length > 0 ? [{ kind: 'paragraph' as const, content: citations }] : [])
  ],
  table: ({ rows, headRows }) => tableOf(rows, headRows),
  row: () => [],
  cell: () => []
};

export function finish(container: Container): readonly Block[] {
  return (FINISH[container.kind] as (container: Container) => readonly Block[])(container);
}

function filled(line: Line, toBlock: (content: readonly Inline[]) => Block): readonly Block[] {
  const content = line.content();
  return content.length > 0 ? [toBlock(content)] : [];
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
