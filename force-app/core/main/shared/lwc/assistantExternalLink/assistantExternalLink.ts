import { LightningElement, api } from 'lwc';
import { linkOf } from 'c/assistantAddress';
import type { Link } from 'c/assistantAddress';
import { COMMON_LABELS, formatLabel } from 'c/assistantLabels';

/** A link to another site that shows its host. A URL that must not become a link is shown as text. */
export default class AssistantExternalLink extends LightningElement {
  /** URL from the conversation; not validated. */
  @api address = '';
  /** Link text from the conversation, followed by the host; '' if there is none. */
  @api name = '';
  /** Link text for a link without a name; `{0}` stands for the host. */
  @api labelTemplate = '{0}';

  readonly labels = COMMON_LABELS;

  get link(): Link | undefined {
    return linkOf(this.address);
  }

  get linkText(): string {
    return formatLabel(this.name === '' ? this.labelTemplate : ' ({0})', this.link?.target ?? '');
  }
}
