import { LightningElement, api } from 'lwc';
import type { Finding, MessageDetails } from 'c/assistantTranscript';
import { describeConfidence, formatLabel } from 'c/assistantLabels';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';

/**
 * Shows how the assistant interpreted a customer message, in a collapsed section: spelling correction, intents,
 * entities, visited nodes, and other details as JSON.
 */
export default class AssistantMessageDetails extends LightningElement {
  /** Details from the assistant's response. */
  @api details!: MessageDetails;

  readonly labels = MESSAGE_LABELS;

  get terms() {
    const { correction, intents, entities, visited } = this.details;
    const corrected =
      correction && formatLabel(MESSAGE_LABELS.detailsCorrected, correction.original, correction.corrected);
    return [
      { term: MESSAGE_LABELS.detailsCorrection, texts: corrected === undefined ? [] : [corrected] },
      { term: MESSAGE_LABELS.detailsIntents, texts: intents.map(describeFinding) },
      { term: MESSAGE_LABELS.detailsEntities, texts: entities.map(describeFinding) },
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

/** Name and confidence of an intent or entity, for example `refund, 87 %`. */
function describeFinding({ name, confidence }: Finding): string {
  return [name, describeConfidence(confidence)].filter(Boolean).join(', ');
}
