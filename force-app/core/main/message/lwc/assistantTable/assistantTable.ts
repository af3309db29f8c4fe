import { LightningElement, api } from 'lwc';
import { announce } from 'c/assistantAnnouncer';
import { copyText } from 'c/assistantClipboard';
import { stopNavigationKeys } from 'c/assistantKeys';
import { parseMarkup, plainTextOf } from 'c/assistantMarkup';
import type { TablePart } from 'c/assistantTranscript';
import { COMMON_LABELS, formatLabel, formatNumber } from 'c/assistantLabels';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';
import { nextOrder, sortRows, tabSeparated } from './rows';
import type { Order } from './rows';

const ARROWS = { ascending: '▲', descending: '▼' } as const;

/** A table whose rows are sorted by a click on the head of a column, and which can be copied into a spreadsheet. */
export default class AssistantTable extends LightningElement {
  /** The table. */
  @api messagePart!: TablePart;
  /** Hosts from which images may load. */
  @api mediaHosts: readonly string[] = [];

  readonly labels = MESSAGE_LABELS;
  readonly stopNavigationKeys = stopNavigationKeys;
  order: Order | undefined;
  copyState = '';

  get name(): string {
    return plainTextOf(parseMarkup(this.messagePart.title)) || MESSAGE_LABELS.table;
  }

  get heads() {
    return this.messagePart.headers.map((head, column) => {
      const direction = this.order?.column === column ? this.order.direction : undefined;
      const name = plainTextOf(parseMarkup(String(head))) || formatLabel(MESSAGE_LABELS.column, column + 1);
      return {
        key: String(column),
        column,
        name,
        title: formatLabel(MESSAGE_LABELS.sort, name),
        sort: direction ?? 'none',
        arrow: direction ? ARROWS[direction] : '',
        className: this.isNumeric(column) ? 'number' : ''
      };
    });
  }

  get lines() {
    return sortRows(this.messagePart.rows, this.order).map((row, index) => ({
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
    this.order = nextOrder(this.order, column);
  }

  async handleCopy(): Promise<void> {
    const { headers, rows } = this.messagePart;
    const text = tabSeparated([headers, ...sortRows(rows, this.order)]);
    this.copyState = (await copyText(text)) ? COMMON_LABELS.copied : COMMON_LABELS.copyFailed;
    announce(this, this.copyState);
  }

  private isNumeric(column: number): boolean {
    return this.messagePart.rows.length > 0 && this.messagePart.rows.every((row) => typeof row[column] === 'number');
  }
}
