import { LightningElement, api } from 'lwc';
import { stopNavigationKeys } from 'c/assistantKeys';
import { plainTextOf } from 'c/assistantMarkup';
import type { Block, Cell, Inline } from 'c/assistantMarkup';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';
import { directionOf } from './direction';
import code from './code.html';
import heading from './heading.html';
import list from './list.html';
import paragraph from './paragraph.html';
import quote from './quote.html';
import rule from './rule.html';
import table from './table.html';

type Template = typeof paragraph;

const TEMPLATES: Readonly<Record<Block['kind'], Template>> = { code, heading, list, paragraph, quote, rule, table };

/** One block of a text, with the blocks in it. */
export default class AssistantRichBlock extends LightningElement {
  /** The block to show. */
  @api block!: Block;
  /** Hosts from which pictures may be loaded. */
  @api mediaHosts: readonly string[] = [];

  readonly labels = MESSAGE_LABELS;
  readonly stopNavigationKeys = stopNavigationKeys;

  render(): Template {
    return TEMPLATES[this.block.kind];
  }

  get content(): readonly Inline[] {
    return 'content' in this.block ? this.block.content : [];
  }

  /** A list or quote has its bullets and border where its text begins. */
  get direction(): string {
    return directionOf(plainTextOf([this.block]));
  }

  get headingClass(): string {
    return this.block.kind === 'heading' && this.block.level < 3 ? 'heading heading_large' : 'heading';
  }

  get items() {
    const items = this.block.kind === 'list' ? this.block.items : [];
    return items.map((blocks, index) => ({ key: String(index), rows: rowsOf(blocks) }));
  }

  get quoted() {
    return rowsOf(this.block.kind === 'quote' ? this.block.blocks : []);
  }

  get headCells() {
    return cellsOf(this.block.kind === 'table' ? this.block.head : []);
  }

  get hasHead(): boolean {
    return this.headCells.length > 0;
  }

  get tableRows() {
    const rows = this.block.kind === 'table' ? this.block.rows : [];
    return rows.map((cells, index) => ({ key: String(index), cells: cellsOf(cells) }));
  }
}

function rowsOf(blocks: readonly Block[]) {
  return blocks.map((block, index) => ({ key: String(index), block }));
}

function cellsOf(cells: readonly Cell[]) {
  return cells.map((cell, index) => ({ key: String(index), cell, className: `cell cell_${cell.align}` }));
}
