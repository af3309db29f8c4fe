import { LightningElement, api } from 'lwc';
import { NO_TRUSTED_HOSTS } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import type { ConversationState } from 'c/assistantLoader';
import type { SavedHeader } from 'c/assistantSaved';
import type { Keeping } from 'c/assistantTools';
import { WORDS, describeProblem, fill } from 'c/assistantWords';

/** Shows how far a conversation is: waiting, the conversation itself, or why there is none. */
export default class AssistantViewer extends LightningElement {
  /** What can be shown. */
  @api state: ConversationState = { kind: 'loading' };
  /** What the customer is called, '' when nobody knows. */
  @api customerName = '';
  /** Hosts from which messages may load something. */
  @api trustedHosts: TrustedHosts = NO_TRUSTED_HOSTS;

  /** The record on whose page the conversation is, and the API name of its object. */
  @api recordId = '';
  @api objectApiName = '';
  /** What is known about a saved conversation of that record. */
  @api keeping: Keeping = { kind: 'unknown' };
  /** How conversations are saved. */
  @api saveMode: 'click' | 'automatic' = 'click';

  readonly words = WORDS;

  get isLoading(): boolean {
    return this.state.kind === 'loading';
  }

  get isEmpty(): boolean {
    return this.state.kind === 'empty';
  }

  get problem() {
    return this.state.kind === 'problem' ? this.state.problem : undefined;
  }

  get frameUrl(): string {
    return this.state.kind === 'frame' ? this.state.url : '';
  }

  get ready() {
    return this.state.kind === 'ready' ? this.state : undefined;
  }

  /** What a screen reader is told when something has come to an end. */
  get announcement(): string {
    if (this.state.kind === 'ready' && this.state.earlier.kind === 'complete') {
      return fill(WORDS.messagesLoaded, this.state.transcript.messages.length);
    }
    return this.problem ? describeProblem(this.problem).text : '';
  }

  /** Fires `conversationsaved` with the SavedHeader. */
  handleSaved({ detail }: CustomEvent<SavedHeader>): void {
    this.dispatchEvent(new CustomEvent('conversationsaved', { detail }));
  }

  /** Fires `retry`, without detail. */
  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
