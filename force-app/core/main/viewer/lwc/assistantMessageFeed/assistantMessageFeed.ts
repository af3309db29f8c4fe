import { LightningElement, api } from 'lwc';
import { NO_TRUSTED_HOSTS } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import type { EarlierStatus } from 'c/assistantLoader';
import { Transcript } from 'c/assistantTranscript';
import { COMMON_LABELS, formatLabel, formatNumber } from 'c/assistantLabels';
import { VIEWER_LABELS } from 'c/assistantViewerLabels';
import { FrameScheduler } from './frameScheduler';
import { SpacerText } from './spacerText';
import { spacersBetween } from './spacers';
import type { Spacer } from './spacers';
import { placeAfter } from './keys';
import { highlight } from './highlight';
import { focusedId, overflows, anchorScroll, isAtEnd, keepFocus, rowOf, rowsOn, followTail, measure } from './feedDom';
import { watchPrinting } from './printing';
import { rowsOf } from './rows';
import type { Row } from './rows';
import { Viewport } from './viewport';
import type { Window } from './window';

/** What has changed is on the page once what waits for the present task has run. */
const rendered = () => Promise.resolve();

const LABELS = { ...COMMON_LABELS, ...VIEWER_LABELS } as const;

/**
 * The transcript as a feed, the end of it in view. Only the messages near the view are on the page; gaps stand for the
 * others, as high as they are and with their words, so that the browser's own search finds them. Fires `shown`, without
 * detail, when the end has been painted.
 */
export default class AssistantMessageFeed extends LightningElement {
  /** How far the messages before the loaded ones are. */
  @api earlier: EarlierStatus = { kind: 'complete' };
  /** What the customer is called. */
  @api customerName = '';
  /** Hosts from which messages may load something. */
  @api trustedHosts: TrustedHosts = NO_TRUSTED_HOSTS;

  /** Id of the message that the search has gone to, or ''. */
  @api currentId = '';
  /** What is searched for, to be marked in the messages. */
  @api
  get query(): string {
    return this.ownQuery;
  }
  set query(query: string) {
    this.ownQuery = query;
    this.scheduler.request();
  }

  readonly labels = LABELS;
  window: Window = { from: 0, to: 0 };
  isPrinting = false;
  isSettled = true;
  /** Messages, counted from the end, whose words stand in the gaps. */
  textRead = 0;
  private readonly viewport = new Viewport();
  private ownTranscript: Transcript = new Transcript();
  private ownQuery = '';
  private ownUnseen: readonly string[] = [];
  private stopWatching = () => {};
  /** The view is followed by one step in a frame. */
  private readonly scheduler = new FrameScheduler(() => {
    void this.step();
  });
  private readonly spacerText = new SpacerText((read) => {
    this.textRead = read;
  });

  /** The messages to show, oldest first. */
  @api
  get transcript(): Transcript {
    return this.ownTranscript;
  }
  set transcript(transcript: Transcript) {
    this.ownTranscript = transcript;
    this.viewport.setIds(transcript.messages.map(({ id }) => id));
    this.showWindow();
    this.scheduler.request();
  }

  /** Ids of messages that came at the end and were not in view yet; until they are, nothing moves for them. */
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
    this.stopWatching = watchPrinting((isPrinting) => {
      this.isPrinting = isPrinting;
      if (!isPrinting) {
        this.scheduler.request();
      }
    });
    this.scheduler.start(() => {
      this.scheduler.request();
      this.dispatchEvent(new CustomEvent('shown'));
    });
  }

  disconnectedCallback(): void {
    this.scheduler.stop();
    this.stopWatching();
    highlight([], '');
    this.spacerText.stop();
  }

  /**
   * Brings a message into view, wherever it is.
   * @param id of the message; without such a message nothing happens
   * @param withFocus whether it gets the focus as well
   */
  @api
  async reveal(id: string, withFocus = true): Promise<void> {
    const place = this.viewport.ids.lastIndexOf(id);
    if (place < 0) {
      return;
    }
    this.viewport.revealPlace(place);
    this.showWindow();
    await rendered();
    rowOf(this.root, id)?.scrollIntoView({ block: 'nearest' });
    if (withFocus) {
      rowOf(this.root, id)?.focus();
    }
    this.scheduler.request();
  }

  get rows(): Row[] {
    const { messages } = this.transcript;
    const shown = this.isPrinting ? { from: 0, to: messages.length } : this.window;
    return rowsOf(messages, shown, this.earlier.kind === 'complete', this.currentId);
  }

  get spacersBefore(): Spacer[] {
    return this.spacersIn(0, this.window.from);
  }

  get spacersAfter(): Spacer[] {
    return this.spacersIn(this.window.to, this.transcript.messages.length);
  }

  get isLoadingEarlier(): boolean {
    return this.earlier.kind === 'loading';
  }

  get isBusy(): string {
    return String(this.isLoadingEarlier || !this.isSettled);
  }

  get problem() {
    return this.earlier.kind === 'problem' ? this.earlier.problem : undefined;
  }

  get newMessagesText(): string {
    return this.unseen.length > 0 ? formatLabel(VIEWER_LABELS.newMessages, formatNumber(this.unseen.length)) : '';
  }

  handleScroll(): void {
    this.checkEnd();
    this.scheduler.request();
  }

  /** Goes to the first of the new messages, from which the rest is read. */
  handleNewMessages(): void {
    void this.reveal(this.unseen[0] ?? '');
    this.emitSeen();
  }

  handleKeyDown(event: KeyboardEvent): void {
    const { ids } = this.viewport;
    const place = ids.lastIndexOf(focusedId(this.root));
    const next = placeAfter(event, place, ids.length);
    if (next !== undefined && !overflows(rowOf(this.root, ids[place] ?? ''), this.feed, event.key)) {
      event.preventDefault();
      void this.reveal(ids[next] ?? '');
    }
  }

  /** Fires `retry`, without detail: the earlier messages are asked for again. */
  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }

  private async followTail(): Promise<void> {
    const settle = this.feed && followTail(this.root, this.feed);
    await rendered();
    settle?.();
    this.checkEnd();
  }

  private checkEnd(): void {
    if (this.unseen.length > 0 && this.feed && isAtEnd(this.feed)) {
      this.emitSeen();
    }
  }

  /** Fires `seen`, without detail: the new messages are in view, or somebody is on the way to them. */
  private emitSeen(): void {
    this.dispatchEvent(new CustomEvent('seen'));
  }

  private spacersIn(from: number, to: number): Spacer[] {
    const { ids, geometry } = this.viewport;
    return this.isPrinting ? [] : spacersBetween(this.transcript.messages, ids, geometry, { from, to }, this.textRead);
  }

  private get root() {
    return this.template as unknown as ShadowRoot;
  }

  private get feed(): HTMLElement | undefined {
    return this.template?.querySelector<HTMLElement>('.feed') ?? undefined;
  }

  private showWindow(): void {
    this.window = this.viewport.window;
    this.isSettled = this.viewport.isSettled;
  }

  /** Follows the view by one step; the page can react, and paint, before the next. */
  private async step(): Promise<void> {
    const { feed } = this;
    if (!feed) {
      return;
    }
    measure(this.root, feed, this.viewport);
    const isSelecting = document.getSelection()?.type === 'Range';
    if (this.viewport.advance(isSelecting)) {
      const putBack = anchorScroll(this.root, feed);
      keepFocus(this.root, feed, this.viewport);
      const began = performance.now();
      this.showWindow();
      await rendered();
      this.viewport.recordRenderTime(performance.now() - began);
      putBack();
      this.scheduler.request();
    } else {
      this.isSettled = this.viewport.isSettled;
      highlight(rowsOn(this.root), this.query);
      this.spacerText.readSoon(this.transcript.messages.length);
    }
  }
}
