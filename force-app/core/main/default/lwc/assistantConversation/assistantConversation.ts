import { LightningElement, api } from 'lwc';
import { NO_TRUSTED_HOSTS } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import type { Earlier } from 'c/assistantLoader';
import type { Transcript } from 'c/assistantTranscript';
import { WORDS } from 'c/assistantWords';
import { rowsOf } from './rows';
import type { Row } from './rows';
import { growInSlices } from './slices';

/**
 * The transcript as a feed, the end of it in view. The newest messages are rendered at once and the others in slices
 * behind them, so that a long conversation is readable before all of it is on the page.
 */
export default class AssistantConversation extends LightningElement {
  /** How far the messages before the loaded ones are. */
  @api earlier: Earlier = { kind: 'complete' };
  /** What the customer is called. */
  @api customerName = '';
  /** Hosts from which messages may load something. */
  @api trustedHosts: TrustedHosts = NO_TRUSTED_HOSTS;

  readonly words = WORDS;
  renderedCount = 0;
  private ownTranscript: Transcript = { messages: [], handoverId: '' };
  private stopGrowing = () => {};

  /** The messages to show, oldest first. */
  @api
  get transcript(): Transcript {
    return this.ownTranscript;
  }
  set transcript(transcript: Transcript) {
    this.ownTranscript = transcript;
    this.grow();
  }

  connectedCallback(): void {
    this.grow();
  }

  disconnectedCallback(): void {
    this.stopGrowing();
  }

  get rows(): Row[] {
    return rowsOf(this.transcript.messages, this.renderedCount, this.earlier.kind === 'complete');
  }

  get isLoadingEarlier(): boolean {
    return this.earlier.kind === 'loading';
  }

  get isBusy(): string {
    return String(this.isLoadingEarlier || this.renderedCount < this.transcript.messages.length);
  }

  get problem() {
    return this.earlier.kind === 'problem' ? this.earlier.problem : undefined;
  }

  /** Fires `retry`, without detail: the earlier messages are asked for again. */
  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }

  private grow(): void {
    this.stopGrowing();
    this.stopGrowing = growInSlices(this.renderedCount, this.transcript.messages.length, (count) => {
      this.renderedCount = count;
    });
  }
}
