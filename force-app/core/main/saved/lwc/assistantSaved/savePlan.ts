import type { Entry } from 'c/assistantItems';
import { SAVED_OBJECT, lookupTo } from './fields';
import type { SavedHeader } from './header';
import { writeSaved } from './write';

type Fields = Readonly<Record<string, string | number | null>>;

/** What is sent to the org. */
export type RecordInput =
  | { readonly kind: 'create'; readonly input: { readonly apiName: string; readonly fields: Fields } }
  | { readonly kind: 'update'; readonly input: { readonly fields: Fields } };

/** What saving comes to. */
export type SavePlan =
  | RecordInput
  /** This very conversation is saved. */
  | { readonly kind: 'same' }
  /** More is saved than there is to save; it stays. */
  | { readonly kind: 'more' }
  | { readonly kind: 'tooLarge'; readonly length: number };

/** Where a conversation belongs. */
export interface Place {
  readonly recordId: string;
  readonly objectApiName: string;
}

/**
 * Decides how a whole conversation is saved: once for each record, anew when it has changed, and never in place of more.
 * @param saved what is saved already, undefined when nothing is
 */
export function planSave(
  entries: readonly Entry[],
  messageCount: number,
  place: Place,
  saved: SavedHeader | undefined
): SavePlan {
  const draft = writeSaved(entries, messageCount);
  if (typeof draft === 'number') {
    return { kind: 'tooLarge', length: draft };
  }
  if (!saved) {
    const { recordId, objectApiName } = place;
    const fields = { Record_Id__c: recordId, [lookupTo(objectApiName)]: recordId, ...draft.fields };
    return { kind: 'create', input: { apiName: SAVED_OBJECT, fields } };
  }
  if (saved.checksum === draft.checksum && saved.length === draft.length) {
    return { kind: 'same' };
  }
  return saved.messageCount > messageCount
    ? { kind: 'more' }
    : { kind: 'update', input: { fields: { Id: saved.id, ...draft.fields } } };
}

/** What is known about a saved conversation once the org has taken it. */
export function headerAfter({ input: { fields } }: RecordInput, id: string, savedAt: number): SavedHeader {
  return {
    id,
    messageCount: Number(fields.Message_Count__c),
    length: Number(fields.Text_Length__c),
    checksum: String(fields.Checksum__c),
    savedAt
  };
}
