import { withoutSecrets } from 'c/assistantJson';
import type { Message } from 'c/assistantTranscript';
import { isoTime } from 'c/assistantLabels';
import { speakerName } from 'c/assistantTranscriptText';

/** Version of the form below; it changes when a member changes its meaning, not when one is added. */
export const JSON_VERSION = 1;

/** What is told about the messages as a whole. */
export interface JsonFacts {
  /** When they were taken along, milliseconds since 1970. */
  readonly exportedAt: number;
  /** Id of the record on whose page they were, '' when there is none. */
  readonly recordId: string;
  readonly customerName: string;
  /** Whether these are all messages of the conversation. */
  readonly complete: boolean;
}

/**
 * Messages as JSON: `{version, exportedAt, source: {product, recordId}, complete, count, messages: [{id, speaker, name,
 * time, undelivered, parts, details}]}`; times are ISO 8601 in UTC or null, parts and details as the viewer's model has
 * them, without secrets.
 */
export function toJsonText(messages: readonly Message[], facts: JsonFacts): string {
  const { exportedAt, recordId, customerName, complete } = facts;
  const document = {
    version: JSON_VERSION,
    exportedAt: isoTime(exportedAt) ?? null,
    source: { product: 'Assistant History', recordId },
    complete,
    count: messages.length,
    messages: messages.map((message) => ({
      id: message.id,
      speaker: message.speaker,
      name: speakerName(message, customerName),
      time: isoTime(message.time) ?? null,
      undelivered: message.undelivered,
      parts: withoutSecrets(message.parts),
      ...(message.details && { details: withoutSecrets(message.details) })
    }))
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
