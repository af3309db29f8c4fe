import { LightningElement, api } from 'lwc';
import { linkOf } from 'c/assistantAddress';
import type { Link } from 'c/assistantAddress';
import { COMMON_LABELS, formatLabel } from 'c/assistantLabels';

/** A link that says where it leads. An address that must not be followed is shown as it is. */
export default class AssistantExternalLink extends LightningElement {
  /** The address, whatever it is. */
  @api address = '';
  /** What the link is called in the conversation, or ''; its host is shown behind it. */
  @api name = '';
  /** Words of a link without a name, with `{0}` for the host. */
  @api wording = '{0}';

  readonly labels = COMMON_LABELS;

  get link(): Link | undefined {
    return linkOf(this.address);
  }

  get linkText(): string {
    return formatLabel(this.name === '' ? this.wording : ' ({0})', this.link?.target ?? '');
  }
}
