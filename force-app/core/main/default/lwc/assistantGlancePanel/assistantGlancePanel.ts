import { LightningElement, api } from 'lwc';
import { copyText } from 'c/assistantClipboard';
import { glanceOf } from 'c/assistantGlance';
import type { Earlier } from 'c/assistantLoader';
import type { Transcript } from 'c/assistantTranscript';
import { WORDS, fill } from 'c/assistantWords';
import { viewFacts, viewHandover, viewQuotes, viewTopic, viewValues } from './views';

/**
 * A conversation at a glance: when, how long, why it was handed over, what the customer said and gave. Fires `reveal`
 * with `{id}` when somebody wants to see the message behind a text.
 */
export default class AssistantGlancePanel extends LightningElement {
  /** The conversation, as far as it is loaded. */
  @api transcript: Transcript = { messages: [], handoverId: '' };
  /** How far the messages before the loaded ones are; until they are complete, numbers are lower bounds. */
  @api earlier: Earlier = { kind: 'complete' };
  /** What the customer is called, '' when nobody knows. */
  @api customerName = '';

  readonly words = WORDS;
  copyState = '';

  get hasMessages(): boolean {
    return this.transcript.messages.length > 0;
  }

  get glance() {
    return glanceOf(this.transcript, this.earlier.kind === 'complete');
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

  /** What was announced before is taken away first, so that copying the same again is announced again. */
  async handleCopy(event: Event): Promise<void> {
    const text = (event.currentTarget as HTMLElement).dataset.text ?? '';
    this.copyState = '';
    this.copyState = (await copyText(text)) ? fill(WORDS.glanceCopied, text) : WORDS.copyFailed;
  }
}
