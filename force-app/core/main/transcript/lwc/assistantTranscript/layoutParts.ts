import { isObject, listAt } from 'c/assistantJson';
import type { ItemReader } from './itemReader';
import type { Common, Part } from './part';
import type { NestedReader } from './parts';

export type TableCell = string | number;

export interface TablePart extends Common {
  readonly kind: 'table';
  readonly title: string;
  readonly description: string;
  readonly headers: readonly TableCell[];
  /** Each with as many cells as the widest line of the table, headers included. */
  readonly rows: readonly (readonly TableCell[])[];
}

export interface CardPart extends Common {
  readonly kind: 'card';
  readonly body: readonly Part[];
  readonly footer: readonly Part[];
}

export interface CarouselPart extends Common {
  readonly kind: 'carousel';
  readonly cards: readonly Part[];
}

export interface GridCell {
  readonly parts: readonly Part[];
}

export interface GridPart extends Common {
  readonly kind: 'grid';
  readonly rows: readonly (readonly GridCell[])[];
}

/** A table whose lines are as long as the longest one, so that no cell is lost and every column has a head. */
export function readTable(item: ItemReader): TablePart | undefined {
  const lines = [item.list('headers'), ...item.list('rows').map(cellsOf)];
  if (!item.hasList('rows') && !item.hasList('headers')) {
    return undefined;
  }
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  const [headers = [], ...rows] = lines.map((line) => Array.from({ length: width }, (_, place) => toCell(line[place])));
  return { kind: 'table', title: item.text('title'), description: item.text('description'), headers, rows };
}

function cellsOf(row: unknown): readonly unknown[] {
  return Array.isArray(row) ? row : listAt(row, 'cells');
}

function toCell(value: unknown): TableCell {
  if (typeof value === 'string' || typeof value === 'number') {
    return value;
  }
  return value === undefined || value === null ? '' : JSON.stringify(value);
}

export function readCard(item: ItemReader, nested: NestedReader): CardPart | undefined {
  const [body, footer] = [item.skip('max_width').list('body'), item.list('footer')];
  return body.length + footer.length === 0 ? undefined : { kind: 'card', body: nested(body), footer: nested(footer) };
}

export function readCarousel(item: ItemReader, nested: NestedReader): CarouselPart | undefined {
  const cards = item.skip('max_width').list('items');
  return cards.length === 0 ? undefined : { kind: 'carousel', cards: nested(cards) };
}

/** The order of a grid is kept; widths and alignments of the customer's page are not. */
export function readGrid(item: ItemReader, nested: NestedReader): GridPart | undefined {
  const rows = item.skip('columns', 'max_width', 'horizontal_alignment', 'vertical_alignment').list('rows');
  return rows.length === 0
    ? undefined
    : { kind: 'grid', rows: rows.map((row) => cellsOf(row).map((cell) => ({ parts: nested(itemsOf(cell)) }))) };
}

function itemsOf(cell: unknown): readonly unknown[] {
  return isObject(cell) ? listAt(cell, 'items') : [cell];
}
