import { isObject, listAt } from 'c/assistantJson';
import { mapShared, updateShared } from './structuralSharing';
import type { ItemReader } from './itemReader';
import type { CardPart, CarouselPart, GridPart, TableCell, TablePart } from './part';
import { withoutChildren } from './partSpec';
import type { NestedReader, PartSpecs } from './partSpec';

/** Tables, cards, carousels and grids. A layout is empty if all of its items are for other channels. */
export const LAYOUT_SPECS: Pick<PartSpecs, 'card' | 'carousel' | 'grid' | 'table'> = {
  card: {
    responseTypes: { card: readCard },
    mapChildren: (part, change) =>
      updateShared(part, { body: mapShared(part.body, change), footer: mapShared(part.footer, change) }),
    texts: ({ body, footer }, read) => read.parts([...body, ...footer]),
    isEmpty: ({ body, footer }) => body.length + footer.length === 0
  },
  carousel: {
    responseTypes: { carousel: readCarousel },
    mapChildren: (part, change) => updateShared(part, { cards: mapShared(part.cards, change) }),
    texts: ({ cards }, read) => read.parts(cards),
    isEmpty: ({ cards }) => cards.length === 0
  },
  grid: {
    responseTypes: { grid: readGrid },
    mapChildren: (part, change) =>
      updateShared(part, {
        rows: mapShared(part.rows, (row) =>
          mapShared(row, (cell) => updateShared(cell, { parts: mapShared(cell.parts, change) }))
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

/** Reads a table and pads all rows to the longest one, so that every column has a header. */
function readTable(item: ItemReader): TablePart | undefined {
  const cellRows = [item.list('headers'), ...item.list('rows').map(cellsOf)];
  if (!item.hasList('rows') && !item.hasList('headers')) {
    return undefined;
  }
  const width = cellRows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const [headers = [], ...rows] = cellRows.map((row) =>
    Array.from({ length: width }, (_, index) => toCell(row[index]))
  );
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
  const [body, footer] = [item.ignore('max_width').list('body'), item.list('footer')];
  return body.length + footer.length === 0 ? undefined : { kind: 'card', body: nested(body), footer: nested(footer) };
}

function readCarousel(item: ItemReader, nested: NestedReader): CarouselPart | undefined {
  const cards = item.ignore('max_width').list('items');
  return cards.length === 0 ? undefined : { kind: 'carousel', cards: nested(cards) };
}

/** Reads a grid without its column widths and alignments. */
function readGrid(item: ItemReader, nested: NestedReader): GridPart | undefined {
  const rows = item.ignore('columns', 'max_width', 'horizontal_alignment', 'vertical_alignment').list('rows');
  return rows.length === 0
    ? undefined
    : { kind: 'grid', rows: rows.map((row) => cellsOf(row).map((cell) => ({ parts: nested(itemsOf(cell)) }))) };
}

function itemsOf(cell: unknown): readonly unknown[] {
  return isObject(cell) ? listAt(cell, 'items') : [cell];
}
