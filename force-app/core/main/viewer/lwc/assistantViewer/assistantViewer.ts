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

/**
 * Renders the state of a conversation: spinner, transcript, embedded page, or the reason why there is none. Contains
 * the live region for announcements of all nested components.
 */
export default class AssistantViewer extends LightningElement {
  /** Display name of the customer; '' if unknown. */
  @api customerName = '';
  /** Trusted hosts for media and embedded pages. */
  @api trustedHosts: TrustedHosts = NO_TRUSTED_HOSTS;
  /** Id of the record that the conversation belongs to. */
  @api recordId = '';
  /** API name of the object of that record. */
  @api objectApiName = '';
  /** Whether to show a spinner while the conversation is loading; false during a short grace period. */
  @api showsSpinner = false;
  /** State of the saved conversation of that record. */
  @api savedState: SavedState = { kind: 'unknown' };
  /** How conversations are saved: by the button, or automatically. */
  @api saveMode: 'click' | 'automatic' = 'click';

  readonly labels = LABELS;
  /** Content of the live region. Each text has a unique key, so that a repeated text is announced again. */
  announcements: readonly { readonly key: number; readonly text: string }[] = [];
  /** Whether the end of the conversation has been painted. Nested components get it from here. */
  isPainted = false;
  private ownState: ConversationState = { kind: 'loading' };
  private announcementCount = 0;
  private isAnnouncing = false;

  /** State of the conversation. */
  @api
  get state(): ConversationState {
    return this.ownState;
  }
  set state(state: ConversationState) {
    const announcement = announcementFor(this.ownState, state);
    this.ownState = state;
    this.isPainted &&= state.kind === 'ready';
    if (state.kind === 'loading') {
      this.announcements = [];
    } else if (announcement !== '') {
      this.announceText(announcement);
    }
  }

  /** During the grace period only the border of the card is rendered. */
  get isHeaderShown(): boolean {
    return this.showsSpinner || !this.isLoading;
  }

  get isLoading(): boolean {
    return this.state.kind === 'loading';
  }

  get isEmpty(): boolean {
    return this.state.kind === 'empty';
  }

  /** Whether the state is loaded and painted; icon and toolbar are rendered after that. */
  get isSettled(): boolean {
    return this.state.kind === 'ready' ? this.isPainted : this.state.kind !== 'loading';
  }

  /** Reserves the height of the toolbar before it is rendered, to avoid a layout shift. */
  get toolsClass(): string {
    return this.state.kind === 'ready' ? 'tools tools_reserved' : 'tools';
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

  /** Fires `painted`, without detail, when the end of the conversation has been painted. */
  handlePainted(): void {
    this.isPainted = true;
    this.dispatchEvent(new CustomEvent('painted'));
  }

  /** Announces texts of nested components, which fire `announce` with `{text}`. */
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

  /** Announces texts of the same task together; earlier announcements are removed. */
  private announceText(text: string): void {
    this.announcementCount++;
    this.announcements = [...(this.isAnnouncing ? this.announcements : []), { key: this.announcementCount, text }];
    this.isAnnouncing = true;
    void Promise.resolve().then(() => {
      this.isAnnouncing = false;
    });
  }
}
