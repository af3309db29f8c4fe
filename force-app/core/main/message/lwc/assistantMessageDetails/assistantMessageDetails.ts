import { LightningElement, api } from 'lwc';
import type { Finding, MessageDetails } from 'c/assistantTranscript';
import { WORDS, describeConfidence, formatLabel } from 'c/assistantLabels';

/** What the assistant made of the customer's words, on demand. */
export default class AssistantMessageDetails extends LightningElement {
  /** The details. */
  @api details!: MessageDetails;

  readonly words = WORDS;

  get terms() {
    const { correction, intents, entities, visited } = this.details;
    const corrected = correction && formatLabel(WORDS.detailsCorrected, correction.original, correction.corrected);
    return [
      { term: WORDS.detailsCorrection, texts: corrected === undefined ? [] : [corrected] },
      { term: WORDS.detailsIntents, texts: intents.map(inWords) },
      { term: WORDS.detailsEntities, texts: entities.map(inWords) },
      { term: WORDS.detailsVisited, texts: visited }
    ]
      .filter(({ texts }) => texts.length > 0)
      .map(({ term, texts }) => ({
        key: term,
        term,
        values: texts.map((text, index) => ({ key: String(index), text }))
      }));
  }

  get rest() {
    return this.details.rest.map(({ type, data }, index) => ({
      key: String(index),
      data,
      summary: formatLabel(WORDS.detailsRest, type)
    }));
  }
}

function inWords({ name, confidence }: Finding): string {
  return [name, describeConfidence(confidence)].filter(Boolean).join(', ');
}
