import { withoutSecrets } from 'c/assistantJson';
import type { Message } from 'c/assistantTranscript';
import { isoTime } from 'c/assistantLabels';
import { speakerName } from 'c/assistantTranscriptText';

/** Version of the JSON format. Increase it when the meaning of a property changes, not when a property is added. */
export const JSON_VERSION = 1;

/** Metadata of an export. */
export interface JsonMetadata {
  /** Time of the export in milliseconds since 1970. */
  readonly exportedAt: number;
  /** Id of the record that the conversation belongs to; '' for none. */
  readonly recordId: string;
  /** Display name of the customer; '' if unknown. */
  readonly customerName: string;
  /** Whether the export contains all messages of the conversation. */
  readonly complete: boolean;
}

/**
 * Converts messages to JSON: `{version, exportedAt, source: {product, recordId}, complete, count, messages: [{id,
 * speaker, name, time, undelivered, parts, details}]}`. Times are ISO 8601 in UTC, or null. `parts` and `details` have
 * the shapes of `Message` in `c/assistantTranscript`, without session history keys.
 */
export function toJsonText(messages: readonly Message[], metadata: JsonMetadata): string {
  const { exportedAt, recordId, customerName, complete } = metadata;
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
