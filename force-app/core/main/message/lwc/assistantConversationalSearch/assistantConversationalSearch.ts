import { LightningElement, api } from 'lwc';
import type { AnswerPart, Citation, SearchResult } from 'c/assistantTranscript';
import { describeConfidence, formatLabel } from 'c/assistantLabels';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';
import { TRANSCRIPT_LABELS } from 'c/assistantTranscriptText';

/**
 * Renders the answer of a conversational search with its sources. A citation number in the text moves the focus to the
 * source it refers to.
 */
export default class AssistantConversationalSearch extends LightningElement {
  /** Answer text, citations and search results. */
  @api messagePart!: AnswerPart;
  /** Trusted hosts from which images may load. */
  @api mediaHosts: readonly string[] = [];

  /** Text offsets at which citation numbers are inserted. */
  get markers() {
    return this.messagePart.citations.flatMap(({ number, ends }) => ends.map((offset) => ({ offset, number })));
  }

  get citationsHeading(): string {
    return this.messagePart.citationsTitle || TRANSCRIPT_LABELS.citations;
  }

  /** Citations; missing fields fall back to the search result that the citation refers to. */
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

  /** Search results that no citation refers to. */
  get uncitedResults(): readonly SearchResult[] {
    const cited = new Set(this.messagePart.citations.map(({ result }: Citation) => result));
    return this.messagePart.results.filter((_, index) => !cited.has(index));
  }

  get hasUncitedResults(): boolean {
    return this.uncitedResults.length > 0;
  }

  get uncitedSummary(): string {
    return formatLabel(MESSAGE_LABELS.searchMore, this.uncitedResults.length);
  }

  handleCitation(event: CustomEvent<{ number: number }>): void {
    event.stopPropagation();
    const source = this.template?.querySelector<HTMLElement>(`[data-number="${event.detail.number}"]`);
    source?.focus();
    source?.scrollIntoView({ block: 'nearest' });
  }
}
