import { LightningElement, api } from 'lwc';
import { NO_TRUSTED_HOSTS } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import type { Announcement } from 'c/assistantAnnouncer';
import type { ConversationState } from 'c/assistantLoader';
import type { SavedHeader, SavedState } from 'c/assistantSaved';
import { COMMON_LABELS } from 'c/assistantLabels';
import { VIEWER_LABELS } from 'c/assistantViewerLabels';
import { announcementFor } from './loadingOutcome';

const LABELS = { ...COMMON_LABELS, ...VIEWER_LABELS } as const;

/** Shows how far a conversation is: waiting, the conversation itself, or why there is none. */
export default class AssistantViewer extends LightningElement {
  /** What the customer is called, '' when nobody knows. */
  @api customerName = '';
  /** Hosts from which messages may load something. */
  @api trustedHosts: TrustedHosts = NO_TRUSTED_HOSTS;

  /** The record on whose page the conversation is, and the API name of its object. */
  @api recordId = '';
  @api objectApiName = '';
  /** Whether it is shown that something is awaited; what comes at once comes without. */
  @api showsWaiting = false;
  /** What is known about a saved conversation of that record. */
  @api savedState: SavedState = { kind: 'unknown' };
  /** How conversations are saved. */
  @api saveMode: 'click' | 'automatic' = 'click';

  readonly labels = LABELS;
  /** What screen readers are told. Each text is under a key of its own, so that the same is told again. */
  announcements: readonly { readonly key: number; readonly text: string }[] = [];
  /** Whether the end of the conversation was painted: the one place where this is known. */
  isPainted = false;
  private ownState: ConversationState = { kind: 'loading' };
  private count = 0;
  private isAnnouncing = false;

  /** What can be shown. */
  @api
  get state(): ConversationState {
    return this.ownState;
  }
  set state(state: ConversationState) {
    const news = announcementFor(this.ownState, state);
    this.ownState = state;
    this.isPainted &&= state.kind === 'ready';
    if (state.kind === 'loading') {
      this.announcements = [];
    } else if (news !== '') {
      this.announceText(news);
    }
  }

  /** Nothing but the frame of the card is there while nobody has waited yet. */
  get isFilled(): boolean {
    return this.showsWaiting || !this.isLoading;
  }

  get isLoading(): boolean {
    return this.state.kind === 'loading';
  }

  get isEmpty(): boolean {
    return this.state.kind === 'empty';
  }

  /** Whether nothing is awaited that shall be seen before everything else. */
  get isSettled(): boolean {
    return this.state.kind === 'ready' ? this.isPainted : this.state.kind !== 'loading';
  }

  /** Where tools will be, there is room for them from the start, so that nothing moves when they come. */
  get toolsClass(): string {
    return this.state.kind === 'ready' ? 'tools tools_room' : 'tools';
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

  /** Fires `shown`, without detail, when the end of the conversation has been painted. */
  handleShown(): void {
    this.isPainted = true;
    this.dispatchEvent(new CustomEvent('shown'));
  }

  /** Whatever in the viewer has something to tell, this is where it is told. */
  handleAnnounce(event: CustomEvent<Announcement>): void {
    event.stopPropagation();
    this.announceText(event.detail.text);
  }

  /** Fires `conversationsaved` with the SavedHeader. */
  handleSaved({ detail }: CustomEvent<SavedHeader>): void {
    this.dispatchEvent(new CustomEvent('conversationsaved', { detail }));
  }

  /** Fires `refresh`, without detail. */
  handleRefresh(): void {
    this.dispatchEvent(new CustomEvent('refresh'));
  }

  /** Fires `retry`, without detail. */
  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }

  /** What is told at once is told together; what was told before has been heard or overtaken. */
  private announceText(text: string): void {
    this.count++;
    this.announcements = [...(this.isAnnouncing ? this.announcements : []), { key: this.count, text }];
    this.isAnnouncing = true;
    void Promise.resolve().then(() => {
      this.isAnnouncing = false;
    });
  }
}
