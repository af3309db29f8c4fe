import { LightningElement, api } from 'lwc';
import { parseMarkup, plainTextOf } from 'c/assistantMarkup';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';

/** Renders title and description of a part; renders nothing if both are empty. */
export default class AssistantPartHeader extends LightningElement {
  /** Title in the assistant's Markdown and HTML. */
  @api partTitle = '';
  /** Address that the title links to; '' for none. A linked title is rendered without markup. */
  @api address: string | undefined = '';
  /** Description in the assistant's Markdown and HTML. */
  @api description = '';
  /** Trusted hosts from which images may load. */
  @api mediaHosts: readonly string[] = [];

  readonly labels = MESSAGE_LABELS;

  get plainTitle(): string {
    return plainTextOf(parseMarkup(this.partTitle));
  }
}
