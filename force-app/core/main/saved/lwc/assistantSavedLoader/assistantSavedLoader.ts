import { LightningElement, api, wire } from 'lwc';
import { getRecord } from 'lightning/uiRecordApi';
import type { RecordResult } from 'lightning/uiRecordApi';
import { getRelatedListRecords } from 'lightning/uiRelatedListApi';
import type { RelatedRecordsResult } from 'lightning/uiRelatedListApi';
import {
  SAVED_HEADER_FIELDS,
  SAVED_RELATIONSHIP,
  SAVED_TEXT_FIELDS,
  parseHeader,
  parseSavedRecord
} from 'c/assistantSaved';
import type { SavedEntries, SavedState } from 'c/assistantSaved';

/**
 * Loads the saved conversation of a record; renders nothing. Fires `savedstate` with a SavedState when the metadata is
 * loaded or changes, and `savedtext` with SavedEntries when the text of `savedId` is loaded.
 */
export default class AssistantSavedLoader extends LightningElement {
  /** Id of the record that the saved conversation belongs to. */
  @api recordId: string | undefined;
  /** Id of the saved conversation whose text to load; undefined for none. */
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
      const header = parseHeader(data.records[0]);
      this.emitSavedState(header ? { kind: 'saved', header } : { kind: 'none' });
    }
  }

  @wire(getRecord, { recordId: '$savedId', optionalFields: '$textFields' })
  receiveText({ data, error }: RecordResult): void {
    if (error) {
      this.emitSavedText({ ok: false, reason: 'damaged' });
    } else if (data && data.id === this.savedId) {
      this.emitSavedText(parseSavedRecord(data));
    }
  }

  private emitSavedState(detail: SavedState): void {
    this.dispatchEvent(new CustomEvent('savedstate', { detail }));
  }

  private emitSavedText(detail: SavedEntries): void {
    this.dispatchEvent(new CustomEvent('savedtext', { detail }));
  }
}
