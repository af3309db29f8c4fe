import { LightningElement, api } from 'lwc';
import { parseMarkup, plainTextOf } from 'c/assistantMarkup';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';

/** Title and description above what a part shows; nothing where there is neither. */
export default class AssistantPartHeader extends LightningElement {
  /** Title, with Markdown and HTML as the assistant wrote it. */
  @api partTitle = '';
  /** Address to which the title leads, '' for none; a link has its title without markup. */
  @api address: string | undefined = '';
  /** Description, with Markdown and HTML as the assistant wrote it. */
  @api description = '';
  /** Hosts from which images may load. */
  @api mediaHosts: readonly string[] = [];

  readonly labels = MESSAGE_LABELS;

  get name(): string {
    return plainTextOf(parseMarkup(this.partTitle));
  }
}
