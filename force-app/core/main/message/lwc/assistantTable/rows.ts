import type { TableCell, TablePart } from 'c/assistantTranscript';
import { compareTexts } from 'c/assistantLabels';

/** Sort order of a table; `column` is a zero-based index. */
export interface SortOrder {
  readonly column: number;
  readonly direction: 'ascending' | 'descending';
}

type Rows = TablePart['rows'];

/** Sort order after a click on a column: ascending, then descending, then undefined, which is the original order. */
export function nextSortOrder(order: SortOrder | undefined, column: number): SortOrder | undefined {
  if (order?.column !== column) {
    return { column, direction: 'ascending' };
  }
  return order.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
}

/** Sorts rows by a column. The sort is stable; empty cells come last in both directions. */
export function sortRows(rows: Rows, order: SortOrder | undefined): Rows {
  if (!order) {
    return rows;
  }
  const sign = order.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((first, second) => {
    const [a, b] = [first[order.column] ?? '', second[order.column] ?? ''];
    return a === '' || b === '' ? Number(a === '') - Number(b === '') : sign * compareCells(a, b);
  });
}

function compareCells(a: TableCell, b: TableCell): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(String(a), String(b));
}

/**
 * Converts rows to tab-separated text, the clipboard format of spreadsheets. Text that a spreadsheet would evaluate as
 * a formula is prefixed with an apostrophe.
 */
export function toTabSeparated(rows: readonly (readonly TableCell[])[]): string {
  return rows.map((row) => row.map(cellText).join('\t')).join('\n');
}

function cellText(cell: TableCell): string {
  const text = String(cell).replace(/\s+/g, ' ').trim();
  return typeof cell === 'string' && /^[=+@-]/.test(text) ? `'${text}` : text;
}
