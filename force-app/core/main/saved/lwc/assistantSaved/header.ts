import { at, textAt } from 'c/assistantJson';

/** What is known about a saved conversation without its text. */
export interface SavedHeader {
  readonly id: string;
  readonly messageCount: number;
  readonly length: number;
  readonly checksum: string;
  /** When it was saved last, milliseconds since 1970; undefined when the org does not tell. */
  readonly savedAt: number | undefined;
}

/** Reads a record of the UI API; undefined for what is none. Takes any shape. */
export function readHeader(record: unknown): SavedHeader | undefined {
  const id = textAt(record, 'id');
  const savedAt = Date.parse(textAt(record, 'fields', 'LastModifiedDate', 'value'));
  return id === ''
    ? undefined
    : {
        id,
        messageCount: numberOf(record, 'Message_Count__c'),
        length: numberOf(record, 'Text_Length__c'),
        checksum: textAt(record, 'fields', 'Checksum__c', 'value'),
        savedAt: Number.isNaN(savedAt) ? undefined : savedAt
      };
}

/** The number in a field, -1 when there is none. */
export function numberOf(record: unknown, field: string): number {
  const value = at(record, 'fields', field, 'value');
  return typeof value === 'number' ? value : -1;
}
