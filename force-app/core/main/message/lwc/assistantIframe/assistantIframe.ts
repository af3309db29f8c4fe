import { LightningElement, api } from 'lwc';
import { NO_TRUSTED_HOSTS, isTrusted } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import { parseMarkup, plainTextOf } from 'c/assistantMarkup';
import type { FramePart } from 'c/assistantTranscript';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';
import { TRANSCRIPT_LABELS } from 'c/assistantTranscriptText';

/**
 * Renders a response of type `iframe`: a card with a link to the page. If the page's host is trusted, the card also
 * embeds the page.
 */
export default class AssistantIframe extends LightningElement {
  /** Address, title, description and preview image of the page. */
  @api messagePart!: FramePart;
  /** Trusted hosts for the preview image (`media`) and for the embedded page (`frames`). */
  @api trustedHosts: TrustedHosts = NO_TRUSTED_HOSTS;

  readonly labels = MESSAGE_LABELS;

  get cardTitle(): string {
    return this.messagePart.title || TRANSCRIPT_LABELS.frame;
  }

  /** Title without markup, for the `title` attribute. */
  get iframeTitle(): string {
    return plainTextOf(parseMarkup(this.cardTitle));
  }

  /**
   * Whether the page is embedded. Same-origin pages never are: with `allow-scripts allow-same-origin` they could remove
   * their own sandbox.
   */
  get isEmbedded(): boolean {
    const { source } = this.messagePart;
    return isTrusted(source, this.trustedHosts.frames) && new URL(source).origin !== window.location.origin;
  }

  /** Address of the preview image; '' if its host is not trusted. */
  get previewImageUrl(): string {
    const { imageUrl } = this.messagePart;
    return isTrusted(imageUrl, this.trustedHosts.media) ? imageUrl : '';
  }
}
