import { LightningElement, api } from 'lwc';
import { NO_TRUSTED_HOSTS } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import { announce } from 'c/assistantAnnouncer';
import type AssistantMessageFeed from 'c/assistantMessageFeed';
import { findIn } from 'c/assistantFind';
import type { JumpTarget, SpeakerFilter } from 'c/assistantFindBar';
import type { EarlierStatus } from 'c/assistantLoader';
import { Transcript } from 'c/assistantTranscript';
import type { Message } from 'c/assistantTranscript';
import { describeMatches } from 'c/assistantFind';
import { formatLabel, formatNumber } from 'c/assistantLabels';
import { VIEWER_LABELS } from 'c/assistantViewerLabels';
import { appendedMessages } from './appendedMessages';

/** Messages that are searched at a time, before the page gets its turn. */
const SLICE = 300;

/** A conversation with the means to find one's way in it. */
export default class AssistantTranscriptPane extends LightningElement {
  /** How far the messages before the loaded ones are. */
  @api earlier: EarlierStatus = { kind: 'complete' };
  /** What the customer is called. */
  @api customerName = '';
  /** Hosts from which messages may load something. */
  @api trustedHosts: TrustedHosts = NO_TRUSTED_HOSTS;
  /** Whether the end of the conversation was painted. Summary and search are rendered after that. */
  @api isPainted = false;

  query = '';
  speaker: SpeakerFilter = '';
  /** Ids of the messages in which the query was found so far, in their order. */
  found: readonly string[] = [];
  /** Id of the one that was gone to last. */
  current = '';
  /** Ids of messages that came while nobody looked at the place where they are. */
  unseen: readonly string[] = [];
  shown: Transcript = new Transcript();
  private ownTranscript: Transcript = this.shown;
  /** Whether somebody waits for the end of the search; it also runs again by itself when messages arrive. */
  private isAwaited = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** The messages, oldest first. */
  @api
  get transcript(): Transcript {
    return this.ownTranscript;
  }
  set transcript(transcript: Transcript) {
    const arrived = appendedMessages(this.ownTranscript.messages, transcript.messages);
    this.ownTranscript = transcript;
    this.select();
    this.receive(arrived.filter((message) => this.isShown(message)));
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }

  /**
   * Brings a message into view and puts the focus on it; a filter that hides it is taken away.
   * @param id of the message
   * @param withFocus false leaves the focus where it is
   */
  @api
  async reveal(id: string, withFocus = true): Promise<void> {
    if (this.shown.messages.every((message) => message.id !== id)) {
      this.speaker = '';
      this.select();
      await Promise.resolve();
    }
    await (this.refs?.conversation as unknown as AssistantMessageFeed | undefined)?.reveal(id, withFocus);
  }

  get place(): number {
    return this.found.indexOf(this.current) + 1;
  }

  get hasHandover(): boolean {
    return this.transcript.handoverId !== '';
  }

  handleQuery(event: CustomEvent<{ query: string }>): void {
    this.query = event.detail.query;
    this.current = '';
    this.isAwaited = true;
    this.search();
  }

  /** Goes from the newest place backwards at first, because that is where a reader is. */
  handleStep(event: CustomEvent<{ step: number }>): void {
    const count = this.found.length;
    if (count > 0) {
      const next = this.place === 0 ? count - 1 : (this.place - 1 + event.detail.step + count) % count;
      this.current = this.found[next] ?? '';
      announce(this, describeMatches(this.place, count));
      // the focus stays in the search, so that it can go on
      void this.reveal(this.current, false);
    }
  }

  handleSpeaker(event: CustomEvent<{ speaker: SpeakerFilter }>): void {
    this.speaker = event.detail.speaker;
    this.isAwaited = true;
    this.select();
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

  /** Fires `shown`, without detail, when the end of the conversation has been painted. */
  handleShown(): void {
    this.dispatchEvent(new CustomEvent('shown'));
  }

  handleSeen(): void {
    this.unseen = [];
  }

  /** Fires `retry`, without detail. */
  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }

  private isShown({ speaker }: Message): boolean {
    return this.speaker === '' || speaker === this.speaker;
  }

  private select(): void {
    const { messages, handoverId } = this.transcript;
    this.shown =
      this.speaker === ''
        ? this.transcript
        : new Transcript(
            messages.filter((message) => this.isShown(message)),
            handoverId
          );
    const ids = new Set(this.shown.messages.map(({ id }) => id));
    this.unseen = this.unseen.filter((id) => ids.has(id));
    this.search();
  }

  private receive(messages: readonly Message[]): void {
    if (messages.length > 0) {
      this.unseen = [...this.unseen, ...messages.map(({ id }) => id)];
      announce(this, formatLabel(VIEWER_LABELS.newMessages, formatNumber(messages.length)));
    }
  }

  /** Searches from the end, in slices: the count grows while somebody may already go on typing. */
  private search(): void {
    clearTimeout(this.timer);
    const { messages } = this.shown;
    const searchFrom = (end: number, found: readonly string[]) => {
      const start = Math.max(0, end - SLICE);
      this.found = [...findIn(messages.slice(start, end), this.query), ...found];
      if (start > 0 && this.query !== '') {
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended with its own handle
        this.timer = setTimeout(() => searchFrom(start, this.found));
      } else {
        this.announceCount();
      }
    };
    searchFrom(messages.length, []);
  }

  private announceCount(): void {
    if (this.isAwaited && this.query.trim() !== '') {
      announce(this, describeMatches(this.place, this.found.length));
    }
    this.isAwaited = false;
  }
}
