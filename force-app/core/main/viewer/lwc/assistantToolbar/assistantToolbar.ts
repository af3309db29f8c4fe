import { LightningElement, api } from 'lwc';
import maySave from '@salesforce/customPermission/Assistant_History_Save';
import type { ConversationState } from 'c/assistantLoader';
import type { SavedHeader, SavedState } from 'c/assistantSaved';
import { formatDayAndTime, formatLabel } from 'c/assistantLabels';
import { SAVED_LABELS } from 'c/assistantSaved';
import { VIEWER_LABELS } from 'c/assistantViewerLabels';

/** What can be done with the conversation as a whole, in a row, and where it comes from when not from the assistant. */
export default class AssistantToolbar extends LightningElement {
  /** What can be shown. */
  @api state: ConversationState = { kind: 'loading' };
  /** What the customer is called, '' when nobody knows. */
  @api customerName = '';
  /** The record on whose page the conversation is, and the API name of its object. */
  @api recordId = '';
  @api objectApiName = '';
  /** What is known about a saved conversation of that record. */
  @api savedState: SavedState = { kind: 'unknown' };
  /** How conversations are saved. */
  @api saveMode: 'click' | 'automatic' = 'click';

  readonly labels = VIEWER_LABELS;

  get ready() {
    return this.state.kind === 'ready' ? this.state : undefined;
  }

  /** What was saved in the org does not grow. */
  get isFromAssistant(): boolean {
    return this.ready !== undefined && this.ready.saved === undefined;
  }

  /** What comes from the org is saved; and without knowing what is there, it could be saved twice. */
  get keeps(): boolean {
    const isKnown = this.savedState.kind !== 'unknown';
    return Boolean(maySave) && isKnown && Boolean(this.recordId) && this.isFromAssistant;
  }

  get notice(): string {
    if (this.state.kind === 'ready' && this.state.saved) {
      return formatLabel(SAVED_LABELS.savedNotice, formatDayAndTime(this.state.saved.at));
    }
    const reason = this.state.kind === 'problem' ? this.state.saved : undefined;
    return reason ? { damaged: SAVED_LABELS.savedDamaged, newer: SAVED_LABELS.savedNewer }[reason] : '';
  }

  /** Fires `conversationsaved` with the SavedHeader. */
  handleSaved({ detail }: CustomEvent<SavedHeader>): void {
    this.dispatchEvent(new CustomEvent('conversationsaved', { detail }));
  }

  /** Fires `refresh`, without detail. */
  handleRefresh(): void {
    this.dispatchEvent(new CustomEvent('refresh'));
  }
}
