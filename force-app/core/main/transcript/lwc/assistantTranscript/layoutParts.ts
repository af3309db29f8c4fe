import { isObject, listAt } from 'c/assistantJson';
import { changeEach, withChanged } from './changes';
import type { ItemReader } from './itemReader';
import type { CardPart, CarouselPart, GridPart, TableCell, TablePart } from './part';
import { withoutChildren } from './partSpec';
import type { NestedReader, PartSpecs } from './partSpec';

/** Tables, and layouts of other parts. A layout whose items are all for other channels is empty. */
export const LAYOUT_SPECS: Pick<PartSpecs, 'card' | 'carousel' | 'grid' | 'table'> = {
  card: {
    responseTypes: { card: readCard },
    mapChildren: (part, change) =>
      withChanged(part, { body: changeEach(part.body, change), footer: changeEach(part.footer, change) }),
    texts: ({ body, footer }, read) => read.parts([...body, ...footer]),
    isEmpty: ({ body, footer }) => body.length + footer.length === 0
  },
  carousel: {
    responseTypes: { carousel: readCarousel },
    mapChildren: (part, change) => withChanged(part, { cards: changeEach(part.cards, change) }),
    texts: ({ cards }, read) => read.parts(cards),
    isEmpty: ({ cards }) => cards.length === 0
  },
  grid: {
    responseTypes: { grid: readGrid },
    mapChildren: (part, change) =>
      withChanged(part, {
        rows: changeEach(part.rows, (row) =>
          changeEach(row, (cell) => withChanged(cell, { parts: changeEach(cell.parts, change) }))
        )
      }),
    texts: ({ rows }, read) => rows.flatMap((row) => row.flatMap(({ parts }) => read.parts(parts))),
    isEmpty: ({ rows }) => rows.every((row) => row.every(({ parts }) => parts.length === 0))
  },
  table: {
    responseTypes: { table: readTable },
    mapChildren: withoutChildren,
    texts: ({ title, description, headers, rows }, read) => [
      read.markup(title),
      read.markup(description),
      ...[...headers, ...rows.flat()].map((cell) => read.markup(String(cell)))
    ]
  }
};

/** A table whose rows are as long as the longest one, so that no cell is lost and every column has a header. */
function readTable(item: ItemReader): TablePart | undefined {
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

function readCard(item: ItemReader, nested: NestedReader): CardPart | undefined {
  const [body, footer] = [item.skip('max_width').list('body'), item.list('footer')];
  return body.length + footer.length === 0 ? undefined : { kind: 'card', body: nested(body), footer: nested(footer) };
}

function readCarousel(item: ItemReader, nested: NestedReader): CarouselPart | undefined {
  const cards = item.skip('max_width').list('items');
  return cards.length === 0 ? undefined : { kind: 'carousel', cards: nested(cards) };
}

/** Keeps the order of a grid; widths and alignments are for the customer's page. */
function readGrid(item: ItemReader, nested: NestedReader): GridPart | undefined {
  const rows = item.skip('columns', 'max_width', 'horizontal_alignment', 'vertical_alignment').list('rows');
  return rows.length === 0
    ? undefined
    : { kind: 'grid', rows: rows.map((row) => cellsOf(row).map((cell) => ({ parts: nested(itemsOf(cell)) }))) };
}

function itemsOf(cell: unknown): readonly unknown[] {
  return isObject(cell) ? listAt(cell, 'items') : [cell];
}
