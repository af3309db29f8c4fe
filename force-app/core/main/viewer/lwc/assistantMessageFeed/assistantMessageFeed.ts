import { LightningElement, api } from 'lwc';
import { NO_TRUSTED_HOSTS } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import { COMMON_LABELS, formatLabel, formatNumber } from 'c/assistantLabels';
import type { EarlierStatus } from 'c/assistantLoader';
import { Transcript } from 'c/assistantTranscript';
import { VIEWER_LABELS } from 'c/assistantViewerLabels';
import { focusedId, isAtEnd, overflows, renderedRows, rowOf } from './feedDom';
import { highlightMatches } from './highlight';
import { indexAfterKey } from './keyboardNavigation';
import type { MessageWindow } from './messageWindow';
import { watchPrinting } from './printing';
import { rowViewModels } from './rowViewModels';
import type { RowViewModel } from './rowViewModels';
import { SpacerTextReader } from './spacerTextReader';
import { spacersBetween } from './spacers';
import type { Spacer } from './spacers';
import { VirtualScroller } from './virtualScroller';

const LABELS = { ...COMMON_LABELS, ...VIEWER_LABELS } as const;

/**
 * Renders a transcript as a feed that is scrolled to the end initially. Only messages near the visible ones are
 * rendered; spacers replace the others. They have the height of the messages and contain their text, so that the
 * browser's find bar finds it. Fires without detail: `painted` when the end of the conversation has been painted,
 * `seen` when the new messages are visible or the user goes to them, and `retry` when the user retries loading earlier
 * messages.
 */
export default class AssistantMessageFeed extends LightningElement {
  /** Loading state of the earlier messages. */
  @api earlier: EarlierStatus = { kind: 'complete' };
  /** Display name of the customer; '' if unknown. */
  @api customerName = '';
  /** Trusted hosts for media and embedded pages. */
  @api trustedHosts: TrustedHosts = NO_TRUSTED_HOSTS;
  /** Id of the message that is the current search match; '' for none. */
  @api currentMatchId = '';

  readonly labels = LABELS;
  window: MessageWindow = { from: 0, to: 0 };
  isPrinting = false;
  /** Whether the visible messages are rendered. */
  isSettled = true;
  /** Number of messages, counted from the end, whose text the spacers contain. */
  textReadCount = 0;
  private ownTranscript: Transcript = new Transcript();
  private ownQuery = '';
  private ownUnseen: readonly string[] = [];
  private stopWatchingPrinting = () => {};
  private readonly root = this.template as unknown as ShadowRoot;
  private readonly spacerTextReader = new SpacerTextReader((readCount) => {
    this.textReadCount = readCount;
  });
  private readonly scroller = new VirtualScroller({
    root: this.root,
    findFeed: () => this.feed,
    onViewportChange: () => this.applyViewport(),
    onIdle: () => {
      highlightMatches(renderedRows(this.root), this.query);
      this.spacerTextReader.scheduleRead(this.transcript.messages.length);
    },
    onFirstPaint: () => this.dispatchEvent(new CustomEvent('painted'))
  });

  /** Search query whose matches are highlighted. */
  @api
  get query(): string {
    return this.ownQuery;
  }
  set query(query: string) {
    this.ownQuery = query;
    this.scroller.requestStep();
  }

  /** Messages to render, oldest first. */
  @api
  get transcript(): Transcript {
    return this.ownTranscript;
  }
  set transcript(transcript: Transcript) {
    this.ownTranscript = transcript;
    this.scroller.setIds(transcript.messages.map(({ id }) => id));
  }

  /** Ids of new messages at the end that have not been visible yet. */
  @api
  get unseen(): readonly string[] {
    return this.ownUnseen;
  }
  set unseen(ids: readonly string[]) {
    if (ids.length > this.ownUnseen.length) {
      void this.followTail();
    }
    this.ownUnseen = ids;
  }

  connectedCallback(): void {
    this.stopWatchingPrinting = watchPrinting((isPrinting) => {
      this.isPrinting = isPrinting;
      if (!isPrinting) {
        this.scroller.requestStep();
      }
    });
    this.scroller.start();
  }

  disconnectedCallback(): void {
    this.scroller.stop();
    this.stopWatchingPrinting();
    this.spacerTextReader.stop();
    highlightMatches([], '');
  }

  /**
   * Scrolls a message into view, and renders it if necessary.
   * @param id id of the message; unknown ids are ignored
   * @param withFocus whether to move the focus to the message
   */
  @api
  async reveal(id: string, withFocus = true): Promise<void> {
    await this.scroller.scrollTo(id, withFocus);
  }

  get rows(): RowViewModel[] {
    const { messages } = this.transcript;
    const window = this.isPrinting ? { from: 0, to: messages.length } : this.window;
    return rowViewModels(messages, window, this.earlier.kind === 'complete', this.currentMatchId);
  }

  get spacersBefore(): Spacer[] {
    return this.spacersIn({ from: 0, to: this.window.from });
  }

  get spacersAfter(): Spacer[] {
    return this.spacersIn({ from: this.window.to, to: this.transcript.messages.length });
  }

  get isLoadingEarlier(): boolean {
    return this.earlier.kind === 'loading';
  }

  /** Value of `aria-busy`. */
  get isBusy(): string {
    return String(this.isLoadingEarlier || !this.isSettled);
  }

  get problem() {
    return this.earlier.kind === 'problem' ? this.earlier.problem : undefined;
  }

  /** Label of the button that goes to the new messages; '' if there are none. */
  get newMessagesText(): string {
    return this.unseen.length > 0 ? formatLabel(VIEWER_LABELS.newMessages, formatNumber(this.unseen.length)) : '';
  }

  handleScroll(): void {
    this.emitSeenAtEnd();
    this.scroller.requestStep();
  }

  /** Goes to the first of the new messages. */
  handleNewMessages(): void {
    void this.reveal(this.unseen[0] ?? '');
    this.emitSeen();
  }

  handleKeyDown(event: KeyboardEvent): void {
    const { ids } = this.scroller.viewport;
    const index = ids.lastIndexOf(focusedId(this.root));
    const next = indexAfterKey(event, index, ids.length);
    if (next !== undefined && !overflows(rowOf(this.root, ids[index] ?? ''), this.feed, event.key)) {
      event.preventDefault();
      void this.reveal(ids[next] ?? '');
    }
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }

  private async followTail(): Promise<void> {
    await this.scroller.followTail();
    this.emitSeenAtEnd();
  }

  private emitSeenAtEnd(): void {
    if (this.unseen.length > 0 && this.feed && isAtEnd(this.feed)) {
      this.emitSeen();
    }
  }

  private emitSeen(): void {
    this.dispatchEvent(new CustomEvent('seen'));
  }

  private applyViewport(): void {
    const { window, isSettled } = this.scroller.viewport;
    this.window = window;
    this.isSettled = isSettled;
  }

  private spacersIn(range: MessageWindow): Spacer[] {
    const { ids, rowHeights } = this.scroller.viewport;
    return this.isPrinting ? [] : spacersBetween(this.transcript.messages, ids, rowHeights, range, this.textReadCount);
  }

  private get feed(): HTMLElement | undefined {
    return this.root.querySelector<HTMLElement>('.feed') ?? undefined;
  }
}
