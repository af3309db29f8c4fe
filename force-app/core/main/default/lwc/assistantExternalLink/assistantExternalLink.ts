import { LightningElement, api } from 'lwc';
import { linkOf } from 'c/assistantAddress';
import type { Link } from 'c/assistantAddress';
import { WORDS, fill } from 'c/assistantWords';

/** A link that says where it leads. An address that must not be followed is shown as it is. */
export default class AssistantExternalLink extends LightningElement {
  /** The address, whatever it is. */
  @api address = '';
  /** Words of the link, with `{0}` for the host. */
  @api wording = '{0}';

  readonly words = WORDS;

  get link(): Link | undefined {
    return linkOf(this.address);
  }

  get linkText(): string {
    return fill(this.wording, this.link?.target ?? '');
  }
}
