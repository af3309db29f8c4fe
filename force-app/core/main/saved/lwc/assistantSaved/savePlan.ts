import type { Entry } from 'c/assistantItems';
import { SAVED_OBJECT, lookupFieldOf } from './fields';
import type { SavedHeader } from './header';
import { serializeConversation } from './serialize';

/** Field values by API name. */
type Fields = Readonly<Record<string, string | number | null>>;

/** Arguments of `createRecord` or `updateRecord`. */
export type RecordInput =
  | { readonly kind: 'create'; readonly input: { readonly apiName: string; readonly fields: Fields } }
  | { readonly kind: 'update'; readonly input: { readonly fields: Fields } };

/** Result of `planSave`: a record to write, or why nothing is written. */
export type SavePlan =
  | RecordInput
  /** The saved conversation is identical. */
  | { readonly kind: 'unchanged' }
  /** The saved conversation has more messages, and is not overwritten. */
  | { readonly kind: 'savedHasMore' }
  /** `length` is in UTF-16 code units. */
  | { readonly kind: 'tooLarge'; readonly length: number };

/** The record that a conversation belongs to. */
export interface RecordReference {
  readonly recordId: string;
  readonly objectApiName: string;
}

/**
 * Decides how to save a complete conversation. Each record has one saved conversation: the first save creates it, later
 * ones update it if it has changed, but never replace it with fewer messages.
 * @param savedHeader metadata of the existing saved conversation; undefined if there is none
 */
export function planSave(
  entries: readonly Entry[],
  messageCount: number,
  record: RecordReference,
  savedHeader: SavedHeader | undefined
): SavePlan {
  const serialized = serializeConversation(entries, messageCount);
  if (typeof serialized === 'number') {
    return { kind: 'tooLarge', length: serialized };
  }
  if (!savedHeader) {
    const { recordId, objectApiName } = record;
    const fields = { Record_Id__c: recordId, [lookupFieldOf(objectApiName)]: recordId, ...serialized.fields };
    return { kind: 'create', input: { apiName: SAVED_OBJECT, fields } };
  }
  if (savedHeader.checksum === serialized.checksum && savedHeader.length === serialized.length) {
    return { kind: 'unchanged' };
  }
  return savedHeader.messageCount > messageCount
    ? { kind: 'savedHasMore' }
    : { kind: 'update', input: { fields: { Id: savedHeader.id, ...serialized.fields } } };
}

/** Metadata of a saved conversation after a successful save. */
export function headerAfterSave({ input: { fields } }: RecordInput, id: string, savedAt: number): SavedHeader {
  return {
    id,
    messageCount: Number(fields.Message_Count__c),
    length: Number(fields.Text_Length__c),
    checksum: String(fields.Checksum__c),
    savedAt
  };
}
