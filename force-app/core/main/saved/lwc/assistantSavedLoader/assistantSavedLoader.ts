import { LightningElement, api, wire } from 'lwc';
import { getRecord } from 'lightning/uiRecordApi';
import type { RecordResult } from 'lightning/uiRecordApi';
import { getRelatedListRecords } from 'lightning/uiRelatedListApi';
import type { RelatedRecordsResult } from 'lightning/uiRelatedListApi';
import { SAVED_HEADER_FIELDS, SAVED_RELATIONSHIP, SAVED_TEXT_FIELDS, readHeader, readSaved } from 'c/assistantSaved';
import type { SavedEntries, SavedState } from 'c/assistantSaved';

/**
 * Finds the conversation that the org has of a record, and reads it where it is needed. It shows nothing and says what
 * it found by events: `savedState` with what is known, `savedtext` with the SavedEntries.
 */
export default class AssistantSavedLoader extends LightningElement {
  /** The record to which a saved conversation would belong. */
  @api recordId: string | undefined;
  /** Id of the saved conversation whose text is needed; undefined while none is. */
  @api savedId: string | undefined;

  readonly relationship = SAVED_RELATIONSHIP;
  readonly headerFields = SAVED_HEADER_FIELDS;
  readonly textFields = SAVED_TEXT_FIELDS;

  @wire(getRelatedListRecords, {
    parentRecordId: '$recordId',
    relatedListId: '$relationship',
    optionalFields: '$headerFields',
    pageSize: 1
  })
  receiveHeader({ data, error }: RelatedRecordsResult): void {
    if (error) {
      this.emitSavedState({ kind: 'unavailable' });
    } else if (data) {
      const header = readHeader(data.records[0]);
      this.emitSavedState(header ? { kind: 'saved', header } : { kind: 'none' });
    }
  }

  @wire(getRecord, { recordId: '$savedId', optionalFields: '$textFields' })
  receiveText({ data, error }: RecordResult): void {
    if (error) {
      this.tellText({ ok: false, reason: 'damaged' });
    } else if (data && data.id === this.savedId) {
      this.tellText(readSaved(data));
    }
  }

  private emitSavedState(detail: SavedState): void {
    this.dispatchEvent(new CustomEvent('savedstate', { detail }));
  }

  private tellText(detail: SavedEntries): void {
    this.dispatchEvent(new CustomEvent('savedtext', { detail }));
  }
}
