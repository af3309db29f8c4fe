import { LightningElement, api } from 'lwc';
import type { SearchResult } from 'c/assistantTranscript';
import { describeConfidence } from 'c/assistantLabels';
import { TRANSCRIPT_LABELS } from 'c/assistantTranscriptText';

/** Renders search results as an ordered list. */
export default class AssistantSearchResults extends LightningElement {
  /** Search results, best first, as the assistant sorted them. */
  @api results: readonly SearchResult[] = [];
  /** Trusted hosts from which images may load. */
  @api mediaHosts: readonly string[] = [];

  readonly labels = TRANSCRIPT_LABELS;

  get rows() {
    return this.results.map((result, index) => ({
      key: String(index),
      result,
      confidence: describeConfidence(result.confidence),
      answers: result.answers.map((answer, answerIndex) => ({
        key: String(answerIndex),
        text: answer.text,
        confidence: describeConfidence(answer.confidence)
      }))
    }));
  }
}
