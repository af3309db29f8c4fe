import { LightningElement, api } from 'lwc';
import { NO_TRUSTED_HOSTS } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import type AssistantConversation from 'c/assistantConversation';
import { findIn } from 'c/assistantFind';
import type { JumpTarget, SpeakerFilter } from 'c/assistantFindBar';
import type { Earlier } from 'c/assistantLoader';
import type { Transcript } from 'c/assistantTranscript';

/** Messages that are searched at a time, before the page gets its turn. */
const SLICE = 300;

/** A conversation with the means to find one's way in it. */
export default class AssistantReader extends LightningElement {
  /** How far the messages before the loaded ones are. */
  @api earlier: Earlier = { kind: 'complete' };
  /** What the customer is called. */
  @api customerName = '';
  /** Hosts from which messages may load something. */
  @api trustedHosts: TrustedHosts = NO_TRUSTED_HOSTS;

  query = '';
  speaker: SpeakerFilter = '';
  /** Ids of the messages in which the query was found so far, in their order. */
  found: readonly string[] = [];
  /** Id of the one that was gone to last. */
  current = '';
  shown: Transcript = { messages: [], handoverId: '' };
  private ownTranscript: Transcript = this.shown;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** The messages, oldest first. */
  @api
  get transcript(): Transcript {
    return this.ownTranscript;
  }
  set transcript(transcript: Transcript) {
    this.ownTranscript = transcript;
    this.select();
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
    await (this.refs?.conversation as unknown as AssistantConversation | undefined)?.reveal(id, withFocus);
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
    this.search();
  }

  /** Goes from the newest place backwards at first, because that is where a reader is. */
  handleStep(event: CustomEvent<{ step: number }>): void {
    const count = this.found.length;
    if (count > 0) {
      const next = this.place === 0 ? count - 1 : (this.place - 1 + event.detail.step + count) % count;
      this.current = this.found[next] ?? '';
      // the focus stays in the search, so that it can go on
      void this.reveal(this.current, false);
    }
  }

  handleSpeaker(event: CustomEvent<{ speaker: SpeakerFilter }>): void {
    this.speaker = event.detail.speaker;
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

  /** Fires `retry`, without detail. */
  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }

  private select(): void {
    const { messages, handoverId } = this.transcript;
    this.shown =
      this.speaker === ''
        ? this.transcript
        : { messages: messages.filter(({ speaker }) => speaker === this.speaker), handoverId };
    this.search();
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
      }
    };
    searchFrom(messages.length, []);
  }
}
