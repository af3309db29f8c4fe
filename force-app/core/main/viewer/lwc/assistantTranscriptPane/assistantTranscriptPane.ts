import { LightningElement, api } from 'lwc';
import { NO_TRUSTED_HOSTS } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import { announce } from 'c/assistantAnnouncer';
import { describeMatches } from 'c/assistantFind';
import type { JumpTarget, SpeakerFilter } from 'c/assistantFindBar';
import { formatLabel, formatNumber } from 'c/assistantLabels';
import type { EarlierStatus } from 'c/assistantLoader';
import type AssistantMessageFeed from 'c/assistantMessageFeed';
import { Transcript } from 'c/assistantTranscript';
import type { Message } from 'c/assistantTranscript';
import { VIEWER_LABELS } from 'c/assistantViewerLabels';
import { appendedMessages } from './appendedMessages';
import { MessageSearch } from './messageSearch';
import { filterTranscript, matchesSpeaker } from './speakerFilter';

/**
 * Shows a transcript with summary, search, speaker filter and jump buttons. Fires without detail: `painted` when the
 * end of the conversation has been painted, and `retry` when the user retries loading earlier messages.
 */
export default class AssistantTranscriptPane extends LightningElement {
  /** Loading state of the earlier messages. */
  @api earlier: EarlierStatus = { kind: 'complete' };
  /** Display name of the customer; '' if unknown. */
  @api customerName = '';
  /** Trusted hosts for media and embedded pages. */
  @api trustedHosts: TrustedHosts = NO_TRUSTED_HOSTS;
  /** Whether the end of the conversation has been painted; summary and search are rendered after that. */
  @api isPainted = false;

  query = '';
  /** Speaker whose messages are shown; '' for all. */
  speaker: SpeakerFilter = '';
  /** Ids of the messages that match the query so far, in order. */
  matchIds: readonly string[] = [];
  /** Id of the current search match; '' for none. */
  currentMatchId = '';
  /** Ids of new messages that have not been visible yet. */
  unseen: readonly string[] = [];
  /** The messages that pass the speaker filter. */
  filteredTranscript: Transcript = new Transcript();
  private ownTranscript: Transcript = this.filteredTranscript;
  /** Whether to announce the number of matches: after user input, but not when new messages restart the search. */
  private isMatchCountAwaited = false;
  private readonly messageSearch = new MessageSearch((matchIds, isFinished) => {
    this.matchIds = matchIds;
    if (isFinished) {
      this.announceMatchCount();
    }
  });

  /** Messages loaded so far, oldest first. */
  @api
  get transcript(): Transcript {
    return this.ownTranscript;
  }
  set transcript(transcript: Transcript) {
    const appended = appendedMessages(this.ownTranscript.messages, transcript.messages);
    this.ownTranscript = transcript;
    this.applyFilter();
    this.addUnseen(appended.filter((message) => matchesSpeaker(message, this.speaker)));
  }

  disconnectedCallback(): void {
    this.messageSearch.stop();
  }

  /**
   * Scrolls a message into view; resets the speaker filter if it hides the message.
   * @param id id of the message
   * @param withFocus whether to move the focus to the message
   */
  @api
  async reveal(id: string, withFocus = true): Promise<void> {
    if (this.filteredTranscript.messages.every((message) => message.id !== id)) {
      this.speaker = '';
      this.applyFilter();
      await Promise.resolve();
    }
    await (this.refs?.feed as unknown as AssistantMessageFeed | undefined)?.reveal(id, withFocus);
  }

  /** One-based position of the current match; 0 for none. */
  get matchPosition(): number {
    return this.matchIds.indexOf(this.currentMatchId) + 1;
  }

  get hasHandover(): boolean {
    return this.transcript.handoverId !== '';
  }

  handleQuery(event: CustomEvent<{ query: string }>): void {
    this.query = event.detail.query;
    this.currentMatchId = '';
    this.isMatchCountAwaited = true;
    this.search();
  }

  /**
   * Steps to the next or previous match. The first step goes to the newest match, because the feed starts at the end.
   */
  handleStep(event: CustomEvent<{ step: number }>): void {
    const count = this.matchIds.length;
    if (count > 0) {
      const next = this.matchPosition === 0 ? count - 1 : (this.matchPosition - 1 + event.detail.step + count) % count;
      this.currentMatchId = this.matchIds[next] ?? '';
      announce(this, describeMatches(this.matchPosition, count));
      // the focus stays in the search field, so that Enter steps to the next match
      void this.reveal(this.currentMatchId, false);
    }
  }

  handleSpeaker(event: CustomEvent<{ speaker: SpeakerFilter }>): void {
    this.speaker = event.detail.speaker;
    this.isMatchCountAwaited = true;
    this.applyFilter();
  }

  handleJump(event: CustomEvent<{ to: JumpTarget }>): void {
    const { messages, handoverId } = this.transcript;
    const ids: Readonly<Record<JumpTarget, string | undefined>> = {
      first: messages[0]?.id,
      handover: handoverId,
      newest: messages.at(-1)?.id
    };
    void this.reveal(ids[event.detail.to] ?? '');
  }

  handleReveal(event: CustomEvent<{ id: string }>): void {
    void this.reveal(event.detail.id);
  }

  handlePainted(): void {
    this.dispatchEvent(new CustomEvent('painted'));
  }

  handleSeen(): void {
    this.unseen = [];
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }

  private applyFilter(): void {
    this.filteredTranscript = filterTranscript(this.transcript, this.speaker);
    const ids = new Set(this.filteredTranscript.messages.map(({ id }) => id));
    this.unseen = this.unseen.filter((id) => ids.has(id));
    this.search();
  }

  private addUnseen(messages: readonly Message[]): void {
    if (messages.length > 0) {
      this.unseen = [...this.unseen, ...messages.map(({ id }) => id)];
      announce(this, formatLabel(VIEWER_LABELS.newMessages, formatNumber(messages.length)));
    }
  }

  private search(): void {
    this.messageSearch.start(this.filteredTranscript.messages, this.query);
  }

  private announceMatchCount(): void {
    if (this.isMatchCountAwaited && this.query.trim() !== '') {
      announce(this, describeMatches(this.matchPosition, this.matchIds.length));
    }
    this.isMatchCountAwaited = false;
  }
}
