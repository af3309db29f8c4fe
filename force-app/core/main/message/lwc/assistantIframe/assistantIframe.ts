import { LightningElement, api } from 'lwc';
import { NO_TRUSTED_HOSTS, isTrusted } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import { parseMarkup, plainTextOf } from 'c/assistantMarkup';
import type { FramePart } from 'c/assistantTranscript';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';
import { TRANSCRIPT_LABELS } from 'c/assistantTranscriptText';

/** Another site's page: a card with a link, and the page itself where the admin trusts its host. */
export default class AssistantIframe extends LightningElement {
  /** The page. */
  @api messagePart!: FramePart;
  /** Hosts from which the picture, and the page, may load. */
  @api trustedHosts: TrustedHosts = NO_TRUSTED_HOSTS;

  readonly labels = MESSAGE_LABELS;

  get name(): string {
    return this.messagePart.title || TRANSCRIPT_LABELS.frame;
  }

  get plainName(): string {
    return plainTextOf(parseMarkup(this.name));
  }

  /** A page of the org itself would not be held by the sandbox. */
  get isEmbedded(): boolean {
    const { source } = this.messagePart;
    return isTrusted(source, this.trustedHosts.frames) && new URL(source).origin !== window.location.origin;
  }

  get picture(): string {
    const { imageUrl } = this.messagePart;
    return isTrusted(imageUrl, this.trustedHosts.media) ? imageUrl : '';
  }
}
