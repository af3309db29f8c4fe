import { LightningElement, api } from 'lwc';
import type { Mark } from 'c/assistantMarkup';

/** Marked words: the first mark around a run with the others. */
export default class AssistantRichRun extends LightningElement {
  @api text = '';
  /** How it is marked, from the outside in. */
  @api marks: readonly Mark[] = [];

  /** The first mark, under its name, by which the template tells them apart. */
  get first(): { readonly [Name in Mark]?: true } {
    return Object.fromEntries(this.marks.slice(0, 1).map((mark) => [mark, true]));
  }

  get inner(): readonly Mark[] {
    return this.marks.slice(1);
  }
}
