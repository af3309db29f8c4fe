import { LightningElement, api } from 'lwc';
import { announce } from 'c/assistantAnnouncer';
import { copyText } from 'c/assistantClipboard';
import { SUMMARY_LABELS, precomputeSummary, summarize } from 'c/assistantSummary';
import type { EarlierStatus } from 'c/assistantLoader';
import { Transcript } from 'c/assistantTranscript';
import { COMMON_LABELS, formatLabel } from 'c/assistantLabels';
import { TRANSCRIPT_LABELS } from 'c/assistantTranscriptText';
import { factViewModels, handoverViewModel, quoteViewModels, topicViewModel, valueViewModels } from './viewModels';

/** Messages processed before yielding to the main thread. */
const BATCH_SIZE = 500;

const LABELS = { ...SUMMARY_LABELS, ...TRANSCRIPT_LABELS } as const;

/**
 * Shows the summary of a conversation: period, duration, topic, handover, customer quotes and values. The summary is
 * computed in the background, so that it does not delay the messages. Fires `reveal` with `{id}` when the user clicks a
 * text, to show the message that contains it.
 */
export default class AssistantSummaryPanel extends LightningElement {
  /** Loading state of the earlier messages; until they are complete, counts are lower bounds. */
  @api earlier: EarlierStatus = { kind: 'complete' };
  /** Display name of the customer; '' if unknown. */
  @api customerName = '';

  readonly labels = LABELS;
  copyStatus = '';
  /** The transcript that is summarized on the page; `transcript` replaces it once its messages are processed. */
  summarizedTranscript: Transcript = new Transcript();
  private ownTranscript = this.summarizedTranscript;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Messages loaded so far. */
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
    return this.summarizedTranscript.messages.length > 0;
  }

  get summary() {
    return summarize(this.summarizedTranscript, this.earlier.kind === 'complete');
  }

  get facts() {
    return factViewModels(this.summary);
  }

  get handover() {
    return handoverViewModel(this.summary);
  }

  get topic() {
    return topicViewModel(this.summary);
  }

  get quotes() {
    return quoteViewModels(this.summary);
  }

  get hasQuotes(): boolean {
    return this.summary.quotes.length > 0;
  }

  get quotesHeading(): string {
    return this.customerName
      ? formatLabel(SUMMARY_LABELS.summaryQuotesName, this.customerName)
      : SUMMARY_LABELS.summaryQuotes;
  }

  get values() {
    return valueViewModels(this.summary);
  }

  get hasValues(): boolean {
    return this.summary.values.length > 0;
  }

  get valuesHeading(): string {
    return this.customerName
      ? formatLabel(SUMMARY_LABELS.summaryValuesName, this.customerName)
      : SUMMARY_LABELS.summaryValues;
  }

  get omittedValuesText(): string {
    const count = this.summary.omittedValueCount;
    return count > 0 ? formatLabel(SUMMARY_LABELS.summaryValuesLeftOut, count) : '';
  }

  handleReveal(event: Event): void {
    const id = (event.currentTarget as HTMLElement).dataset.id ?? '';
    this.dispatchEvent(new CustomEvent('reveal', { detail: { id } }));
  }

  async handleCopy(event: Event): Promise<void> {
    const text = (event.currentTarget as HTMLElement).dataset.text ?? '';
    this.copyStatus = (await copyText(text))
      ? formatLabel(SUMMARY_LABELS.summaryCopied, text)
      : COMMON_LABELS.copyFailed;
    announce(this, this.copyStatus);
  }

  /** Processes the messages from an index on in batches, then shows the summary. Cancels a previous run. */
  private summarizeFrom(start: number): void {
    clearTimeout(this.timer);
    if (this.isConnected && this.summarizedTranscript !== this.ownTranscript) {
      // eslint-disable-next-line @lwc/lwc/no-async-operation -- cleared in disconnectedCallback
      this.timer = setTimeout(() => {
        precomputeSummary(this.ownTranscript, start, start + BATCH_SIZE);
        if (start + BATCH_SIZE < this.ownTranscript.messages.length) {
          this.summarizeFrom(start + BATCH_SIZE);
        } else {
          this.summarizedTranscript = this.ownTranscript;
        }
      });
    }
  }
}
