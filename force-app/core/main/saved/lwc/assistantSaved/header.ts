import { at, textAt } from 'c/assistantJson';

/** Metadata of a saved conversation, without its text. */
export interface SavedHeader {
  /** Id of the saved conversation. */
  readonly id: string;
  readonly messageCount: number;
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
  readonly checksum: string;
  /** Time of the last save in milliseconds since 1970; undefined if the field is not readable. */
  readonly savedAt: number | undefined;
}

/** Reads the metadata from a UI API record; undefined if the value, of any shape, has no id. */
export function parseHeader(record: unknown): SavedHeader | undefined {
  const id = textAt(record, 'id');
  const savedAt = Date.parse(textAt(record, 'fields', 'LastModifiedDate', 'value'));
  return id === ''
    ? undefined
    : {
        id,
        messageCount: numberField(record, 'Message_Count__c'),
        length: numberField(record, 'Text_Length__c'),
        checksum: textAt(record, 'fields', 'Checksum__c', 'value'),
        savedAt: Number.isNaN(savedAt) ? undefined : savedAt
      };
}

/** Value of a number field of a UI API record; -1 if it is missing. */
export function numberField(record: unknown, field: string): number {
  const value = at(record, 'fields', field, 'value');
  return typeof value === 'number' ? value : -1;
}
