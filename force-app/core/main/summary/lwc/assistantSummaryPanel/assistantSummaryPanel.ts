import { LightningElement, api } from 'lwc';
import { announce } from 'c/assistantAnnouncer';
import { copyText } from 'c/assistantClipboard';
import { glanceOf, readAhead } from 'c/assistantSummary';
import type { Earlier } from 'c/assistantLoader';
import { Transcript } from 'c/assistantTranscript';
import { WORDS, fill } from 'c/assistantLabels';
import { viewFacts, viewHandover, viewQuotes, viewTopic, viewValues } from './views';

/** Messages that are read at a time, before the page gets its turn. */
const SLICE = 500;

/**
 * A conversation at a glance: when, how long, why it was handed over, what the customer said and gave. Fires `reveal`
 * with `{id}` when somebody wants to see the message behind a text. It comes after the messages themselves are on the
 * page, which nothing shall keep waiting.
 */
export default class AssistantSummaryPanel extends LightningElement {
  /** How far the messages before the loaded ones are; until they are complete, numbers are lower bounds. */
  @api earlier: Earlier = { kind: 'complete' };
  /** What the customer is called, '' when nobody knows. */
  @api customerName = '';

  readonly words = WORDS;
  copyState = '';
  /** The conversation as far as it was looked at. */
  seen: Transcript = new Transcript();
  private ownTranscript = this.seen;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** The conversation, as far as it is loaded. */
  @api
  get transcript(): Transcript {
    return this.ownTranscript;
  }
  set transcript(transcript: Transcript) {
    this.ownTranscript = transcript;
    this.lookFrom(0);
  }

  connectedCallback(): void {
    this.lookFrom(0);
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }

  get hasMessages(): boolean {
    return this.seen.messages.length > 0;
  }

  get glance() {
    return glanceOf(this.seen, this.earlier.kind === 'complete');
  }

  get facts() {
    return viewFacts(this.glance);
  }

  get handover() {
    return viewHandover(this.glance);
  }

  get topic() {
    return viewTopic(this.glance);
  }

  get quotes() {
    return viewQuotes(this.glance);
  }

  get hasQuotes(): boolean {
    return this.glance.quotes.length > 0;
  }

  get quotesTitle(): string {
    return this.customerName ? fill(WORDS.glanceQuotesName, this.customerName) : WORDS.glanceQuotes;
  }

  get values() {
    return viewValues(this.glance);
  }

  get hasValues(): boolean {
    return this.glance.values.length > 0;
  }

  get valuesTitle(): string {
    return this.customerName ? fill(WORDS.glanceValuesName, this.customerName) : WORDS.glanceValues;
  }

  get leftOut(): string {
    const count = this.glance.valuesLeftOut;
    return count > 0 ? fill(WORDS.glanceLeftOut, count) : '';
  }

  handleReveal(event: Event): void {
    const id = (event.currentTarget as HTMLElement).dataset.id ?? '';
    this.dispatchEvent(new CustomEvent('reveal', { detail: { id } }));
  }

  async handleCopy(event: Event): Promise<void> {
    const text = (event.currentTarget as HTMLElement).dataset.text ?? '';
    this.copyState = (await copyText(text)) ? fill(WORDS.glanceCopied, text) : WORDS.copyFailed;
    announce(this, this.copyState);
  }

  private lookFrom(place: number): void {
    clearTimeout(this.timer);
    if (this.isConnected && this.seen !== this.ownTranscript) {
      // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended with its own handle
      this.timer = setTimeout(() => {
        readAhead(this.ownTranscript, place, place + SLICE);
        if (place + SLICE < this.ownTranscript.messages.length) {
          this.lookFrom(place + SLICE);
        } else {
          this.seen = this.ownTranscript;
        }
      });
    }
  }
}
