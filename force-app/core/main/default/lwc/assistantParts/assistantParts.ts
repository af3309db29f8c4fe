import { LightningElement, api } from 'lwc';
import { NO_TRUSTED_HOSTS } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import type { Part } from 'c/assistantTranscript';

/** Parts inside another part, one below the other. */
export default class AssistantParts extends LightningElement {
  /** The parts, in their order. */
  @api messageParts: readonly Part[] = [];
  /** Hosts from which the parts may load something. */
  @api trustedHosts: TrustedHosts = NO_TRUSTED_HOSTS;

  get rows() {
    return this.messageParts.map((part, index) => ({ part, key: String(index) }));
  }
}
