import type { TableCell, TablePart } from 'c/assistantTranscript';
import { compareTexts } from 'c/assistantLabels';

export interface Order {
  readonly column: number;
  readonly direction: 'ascending' | 'descending';
}

type Rows = TablePart['rows'];

/** The order after a click on a column: ascending, descending, then as the assistant sent it. */
export function nextOrder(order: Order | undefined, column: number): Order | undefined {
  if (order?.column !== column) {
    return { column, direction: 'ascending' };
  }
  return order.direction === 'ascending' ? { column, direction: 'descending' } : undefined;
}

/** Rows in an order; equal ones stay as they were, and empty cells come last in either direction. */
export function sortRows(rows: Rows, order: Order | undefined): Rows {
  if (!order) {
    return rows;
  }
  const sign = order.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((first, second) => {
    const [a, b] = [first[order.column] ?? '', second[order.column] ?? ''];
    return a === '' || b === '' ? Number(a === '') - Number(b === '') : sign * compare(a, b);
  });
}

function compare(a: TableCell, b: TableCell): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compareTexts(String(a), String(b));
}

/**
 * Lines as tab-separated text, the form that spreadsheets take from the clipboard. A text that a spreadsheet would take
 * for a formula is kept from being one by an apostrophe.
 */
export function tabSeparated(lines: readonly (readonly TableCell[])[]): string {
  return lines.map((line) => line.map(cellText).join('\t')).join('\n');
}

function cellText(cell: TableCell): string {
  const text = String(cell).replace(/\s+/g, ' ').trim();
  return typeof cell === 'string' && /^[=+@-]/.test(text) ? `'${text}` : text;
}
