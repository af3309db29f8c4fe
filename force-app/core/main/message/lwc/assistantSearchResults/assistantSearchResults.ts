import { LightningElement, api } from 'lwc';
import type { SearchResult } from 'c/assistantTranscript';
import { describeConfidence } from 'c/assistantLabels';
import { TRANSCRIPT_LABELS } from 'c/assistantTranscriptText';

/** What a search found, in its order. */
export default class AssistantSearchResults extends LightningElement {
  /** The results. */
  @api results: readonly SearchResult[] = [];
  /** Hosts from which images may load. */
  @api mediaHosts: readonly string[] = [];

  readonly labels = TRANSCRIPT_LABELS;

  get rows() {
    return this.results.map((result, index) => ({
      key: String(index),
      result,
      confidence: describeConfidence(result.confidence),
      answers: result.answers.map((answer, place) => ({
        key: String(place),
        text: answer.text,
        confidence: describeConfidence(answer.confidence)
      }))
    }));
  }
}
