import { LightningElement, api } from 'lwc';
import type { Finding, MessageDetails } from 'c/assistantTranscript';
import { describeConfidence, formatLabel } from 'c/assistantLabels';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';

/** What the assistant made of the customer's words, on demand. */
export default class AssistantMessageDetails extends LightningElement {
  /** The details. */
  @api details!: MessageDetails;

  readonly labels = MESSAGE_LABELS;

  get terms() {
    const { correction, intents, entities, visited } = this.details;
    const corrected =
      correction && formatLabel(MESSAGE_LABELS.detailsCorrected, correction.original, correction.corrected);
    return [
      { term: MESSAGE_LABELS.detailsCorrection, texts: corrected === undefined ? [] : [corrected] },
      { term: MESSAGE_LABELS.detailsIntents, texts: intents.map(inWords) },
      { term: MESSAGE_LABELS.detailsEntities, texts: entities.map(inWords) },
      { term: MESSAGE_LABELS.detailsVisited, texts: visited }
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
      summary: formatLabel(MESSAGE_LABELS.detailsRest, type)
    }));
  }
}

function inWords({ name, confidence }: Finding): string {
  return [name, describeConfidence(confidence)].filter(Boolean).join(', ');
}
