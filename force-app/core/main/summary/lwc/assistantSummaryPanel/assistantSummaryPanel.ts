import { LightningElement, api } from 'lwc';
import { announce } from 'c/assistantAnnouncer';
import { copyText } from 'c/assistantClipboard';
import { summarize, readAhead } from 'c/assistantSummary';
import type { EarlierStatus } from 'c/assistantLoader';
import { Transcript } from 'c/assistantTranscript';
import { COMMON_LABELS, formatLabel } from 'c/assistantLabels';
import { TRANSCRIPT_LABELS } from 'c/assistantTranscriptText';
import { SUMMARY_LABELS } from 'c/assistantSummary';
import { viewFacts, viewHandover, viewQuotes, viewTopic, viewValues } from './views';

/** Messages that are read at a time, before the page gets its turn. */
const SLICE = 500;

const LABELS = { ...SUMMARY_LABELS, ...TRANSCRIPT_LABELS } as const;

/**
 * A conversation at a glance: when, how long, why it was handed over, what the customer said and gave. Fires `reveal`
 * with `{id}` when somebody wants to see the message behind a text. It comes after the messages themselves are on the
 * page, which nothing shall keep waiting.
 */
export default class AssistantSummaryPanel extends LightningElement {
  /** How far the messages before the loaded ones are; until they are complete, numbers are lower bounds. */
  @api earlier: EarlierStatus = { kind: 'complete' };
  /** What the customer is called, '' when nobody knows. */
  @api customerName = '';

  readonly labels = LABELS;
  copyState = '';
  /** The conversation as far as it was looked at. */
  summarized: Transcript = new Transcript();
  private ownTranscript = this.summarized;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** The conversation, as far as it is loaded. */
  @api
  get transcript(): Transcript {
    return this.ownTranscript;
  }
  set transcript(transcript: Transcript) {
    this.ownTranscript = transcript;
    this.summarizeFrom(0);
  }

  connectedCallback(): void {
    this.summarizeFrom(0);
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
  }

  get hasMessages(): boolean {
    return this.summarized.messages.length > 0;
  }

  get summary() {
    return summarize(this.summarized, this.earlier.kind === 'complete');
  }

  get facts() {
    return viewFacts(this.summary);
  }

  get handover() {
    return viewHandover(this.summary);
  }

  get topic() {
    return viewTopic(this.summary);
  }

  get quotes() {
    return viewQuotes(this.summary);
  }

  get hasQuotes(): boolean {
    return this.summary.quotes.length > 0;
  }

  get quotesTitle(): string {
    return this.customerName
      ? formatLabel(SUMMARY_LABELS.summaryQuotesName, this.customerName)
      : SUMMARY_LABELS.summaryQuotes;
  }

  get values() {
    return viewValues(this.summary);
  }

  get hasValues(): boolean {
    return this.summary.values.length > 0;
  }

  get valuesTitle(): string {
    return this.customerName
      ? formatLabel(SUMMARY_LABELS.summaryValuesName, this.customerName)
      : SUMMARY_LABELS.summaryValues;
  }

  get leftOut(): string {
    const count = this.summary.valuesLeftOut;
    return count > 0 ? formatLabel(SUMMARY_LABELS.summaryValuesLeftOut, count) : '';
  }

  handleReveal(event: Event): void {
    const id = (event.currentTarget as HTMLElement).dataset.id ?? '';
    this.dispatchEvent(new CustomEvent('reveal', { detail: { id } }));
  }

  async handleCopy(event: Event): Promise<void> {
    const text = (event.currentTarget as HTMLElement).dataset.text ?? '';
    this.copyState = (await copyText(text))
      ? formatLabel(SUMMARY_LABELS.summaryCopied, text)
      : COMMON_LABELS.copyFailed;
    announce(this, this.copyState);
  }

  private summarizeFrom(place: number): void {
    clearTimeout(this.timer);
    if (this.isConnected && this.summarized !== this.ownTranscript) {
      // eslint-disable-next-line @lwc/lwc/no-async-operation -- ended with its own handle
      this.timer = setTimeout(() => {
        readAhead(this.ownTranscript, place, place + SLICE);
        if (place + SLICE < this.ownTranscript.messages.length) {
          this.summarizeFrom(place + SLICE);
        } else {
          this.summarized = this.ownTranscript;
        }
      });
    }
  }
}
