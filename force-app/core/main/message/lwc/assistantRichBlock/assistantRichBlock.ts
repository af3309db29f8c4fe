import { LightningElement, api } from 'lwc';
import { stopNavigationKeys } from 'c/assistantKeys';
import { plainTextOf } from 'c/assistantMarkup';
import type { Block, Cell, Inline } from 'c/assistantMarkup';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';
import { textDirection } from './direction';
import code from './code.html';
import heading from './heading.html';
import list from './list.html';
import paragraph from './paragraph.html';
import quote from './quote.html';
import rule from './rule.html';
import table from './table.html';

type Template = typeof paragraph;

const TEMPLATES: Readonly<Record<Block['kind'], Template>> = { code, heading, list, paragraph, quote, rule, table };

/** Renders one block of rich text (paragraph, heading, list, quote, table, code or rule) with its nested blocks. */
export default class AssistantRichBlock extends LightningElement {
  /** Block to render. */
  @api block!: Block;
  /** Trusted hosts from which images may load. */
  @api mediaHosts: readonly string[] = [];

  readonly labels = MESSAGE_LABELS;
  readonly stopNavigationKeys = stopNavigationKeys;

  render(): Template {
    return TEMPLATES[this.block.kind];
  }

  /** Inline content of a paragraph or heading. */
  get inlineContent(): readonly Inline[] {
    return 'content' in this.block ? this.block.content : [];
  }

  /** Base direction, which puts list bullets and quote borders on the side where the text starts. */
  get direction(): string {
    return textDirection(plainTextOf([this.block]));
  }

  get headingClass(): string {
    return this.block.kind === 'heading' && this.block.level < 3 ? 'heading heading_large' : 'heading';
  }

  get listItems() {
    const items = this.block.kind === 'list' ? this.block.items : [];
    return items.map((blocks, index) => ({ key: String(index), rows: keyedBlocks(blocks) }));
  }

  get quotedBlocks() {
    return keyedBlocks(this.block.kind === 'quote' ? this.block.blocks : []);
  }

  get headCells() {
    return keyedCells(this.block.kind === 'table' ? this.block.head : []);
  }

  get hasHead(): boolean {
    return this.headCells.length > 0;
  }

  get tableRows() {
    const rows = this.block.kind === 'table' ? this.block.rows : [];
    return rows.map((cells, index) => ({ key: String(index), cells: keyedCells(cells) }));
  }
}

function keyedBlocks(blocks: readonly Block[]) {
  return blocks.map((block, index) => ({ key: String(index), block }));
}

function keyedCells(cells: readonly Cell[]) {
  return cells.map((cell, index) => ({ key: String(index), cell, className: `cell cell_${cell.align}` }));
}
