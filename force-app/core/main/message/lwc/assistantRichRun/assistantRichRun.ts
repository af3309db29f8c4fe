import { LightningElement, api } from 'lwc';
import type { Mark } from 'c/assistantMarkup';

/** Renders a formatted text run: one element for the outermost mark, and a nested run for the remaining marks. */
export default class AssistantRichRun extends LightningElement {
  /** Text of the run. */
  @api text = '';
  /** Marks such as `strong` or `em`, outermost first. */
  @api marks: readonly Mark[] = [];

  /** The outermost mark as `{[mark]: true}`, which the template tests; empty if there are no marks. */
  get outermostMark(): { readonly [Name in Mark]?: true } {
    return Object.fromEntries(this.marks.slice(0, 1).map((mark) => [mark, true]));
  }

  get innerMarks(): readonly Mark[] {
    return this.marks.slice(1);
  }
}
