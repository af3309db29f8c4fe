import { LightningElement, api } from 'lwc';
import { announce } from 'c/assistantAnnouncer';
import { copyText } from 'c/assistantClipboard';
import { stopNavigationKeys } from 'c/assistantKeys';
import { parseMarkup, plainTextOf } from 'c/assistantMarkup';
import type { TablePart } from 'c/assistantTranscript';
import { COMMON_LABELS, formatLabel, formatNumber } from 'c/assistantLabels';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';
import { nextSortOrder, sortRows, toTabSeparated } from './rows';
import type { SortOrder } from './rows';

const ARROWS = { ascending: '▲', descending: '▼' } as const;

/** Renders a table. A click on a column header sorts the rows; a button copies the table as tab-separated text. */
export default class AssistantTable extends LightningElement {
  /** Title, description, headers and rows of the table. */
  @api messagePart!: TablePart;
  /** Trusted hosts from which images may load. */
  @api mediaHosts: readonly string[] = [];

  readonly labels = MESSAGE_LABELS;
  readonly stopNavigationKeys = stopNavigationKeys;
  sortOrder: SortOrder | undefined;
  copyStatus = '';

  get tableName(): string {
    return plainTextOf(parseMarkup(this.messagePart.title)) || MESSAGE_LABELS.table;
  }

  get headerCells() {
    return this.messagePart.headers.map((header, column) => {
      const direction = this.sortOrder?.column === column ? this.sortOrder.direction : undefined;
      const text = plainTextOf(parseMarkup(String(header))) || formatLabel(MESSAGE_LABELS.column, column + 1);
      return {
        key: String(column),
        column,
        text,
        title: formatLabel(MESSAGE_LABELS.sort, text),
        sort: direction ?? 'none',
        arrow: direction ? ARROWS[direction] : '',
        className: this.isNumeric(column) ? 'number' : ''
      };
    });
  }

  get bodyRows() {
    return sortRows(this.messagePart.rows, this.sortOrder).map((row, index) => ({
      key: String(index),
      cells: row.map((cell, column) => ({
        key: String(column),
        text: typeof cell === 'number' ? formatNumber(cell) : cell,
        className: typeof cell === 'number' ? 'number' : ''
      }))
    }));
  }

  handleSort(event: Event): void {
    const column = Number((event.currentTarget as HTMLElement).dataset.column);
    this.sortOrder = nextSortOrder(this.sortOrder, column);
  }

  async handleCopy(): Promise<void> {
    const { headers, rows } = this.messagePart;
    const text = toTabSeparated([headers, ...sortRows(rows, this.sortOrder)]);
    this.copyStatus = (await copyText(text)) ? COMMON_LABELS.copied : COMMON_LABELS.copyFailed;
    announce(this, this.copyStatus);
  }

  private isNumeric(column: number): boolean {
    return this.messagePart.rows.length > 0 && this.messagePart.rows.every((row) => typeof row[column] === 'number');
  }
}
