import { LightningElement, api } from 'lwc';

/** Title and description above what a part shows; nothing where there is neither. */
export default class AssistantPartHeader extends LightningElement {
  /** Title, with Markdown and HTML as the assistant wrote it. */
  @api partTitle = '';
  /** Description, with Markdown and HTML as the assistant wrote it. */
  @api description = '';
  /** Hosts from which images may load. */
  @api mediaHosts: readonly string[] = [];
}
