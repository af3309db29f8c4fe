import { LightningElement, api } from 'lwc';
import type { AnswerPart, Citation, SearchResult } from 'c/assistantTranscript';
import { describeConfidence, formatLabel } from 'c/assistantLabels';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';
import { TRANSCRIPT_LABELS } from 'c/assistantTranscriptText';

/** The answer of a conversational search; the number behind a passage leads to the source that it comes from. */
export default class AssistantConversationalSearch extends LightningElement {
  /** The answer with its sources. */
  @api messagePart!: AnswerPart;
  /** Hosts from which images may load. */
  @api mediaHosts: readonly string[] = [];

  get markers() {
    return this.messagePart.citations.flatMap(({ number, ends }) => ends.map((offset) => ({ offset, number })));
  }

  get citationsTitle(): string {
    return this.messagePart.citationsTitle || TRANSCRIPT_LABELS.citations;
  }

  /** A citation takes from its search result what it lacks itself. */
  get citations() {
    return this.messagePart.citations.map((citation) => {
      const source: SearchResult | undefined = this.messagePart.results[citation.result];
      return {
        key: String(citation.number),
        number: citation.number,
        title: citation.title || source?.title || '',
        text: citation.text || source?.body,
        url: citation.url || source?.url,
        confidence: describeConfidence(source?.confidence)
      };
    });
  }

  get hasCitations(): boolean {
    return this.messagePart.citations.length > 0;
  }

  get uncited(): readonly SearchResult[] {
    const cited = new Set(this.messagePart.citations.map(({ result }: Citation) => result));
    return this.messagePart.results.filter((_, place) => !cited.has(place));
  }

  get hasMore(): boolean {
    return this.uncited.length > 0;
  }

  get moreSummary(): string {
    return formatLabel(MESSAGE_LABELS.searchMore, this.uncited.length);
  }

  handleCitation(event: CustomEvent<{ number: number }>): void {
    event.stopPropagation();
    const source = this.template?.querySelector<HTMLElement>(`[data-number="${event.detail.number}"]`);
    source?.focus();
    source?.scrollIntoView({ block: 'nearest' });
  }
}
