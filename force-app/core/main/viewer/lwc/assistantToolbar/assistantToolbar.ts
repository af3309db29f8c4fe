import { LightningElement, api } from 'lwc';
import maySave from '@salesforce/customPermission/Assistant_History_Save';
import type { ConversationState } from 'c/assistantLoader';
import type { SavedHeader, SavedState } from 'c/assistantSaved';
import { formatDayAndTime, formatLabel } from 'c/assistantLabels';
import { SAVED_LABELS } from 'c/assistantSaved';
import { VIEWER_LABELS } from 'c/assistantViewerLabels';

/**
 * Toolbar with the actions for a conversation: export, refresh and save. Also shows a notice if the conversation is a
 * saved one, or if the saved one cannot be read.
 */
export default class AssistantToolbar extends LightningElement {
  /** State of the conversation. */
  @api state: ConversationState = { kind: 'loading' };
  /** Display name of the customer; '' if unknown. */
  @api customerName = '';
  /** Id of the record that the conversation belongs to. */
  @api recordId = '';
  /** API name of the object of that record. */
  @api objectApiName = '';
  /** State of the saved conversation of that record. */
  @api savedState: SavedState = { kind: 'unknown' };
  /** How conversations are saved: by the button, or automatically. */
  @api saveMode: 'click' | 'automatic' = 'click';

  readonly labels = VIEWER_LABELS;

  get ready() {
    return this.state.kind === 'ready' ? this.state : undefined;
  }

  /** Saved conversations have no refresh button, because they get no new messages. */
  get isFromAssistant(): boolean {
    return this.ready !== undefined && this.ready.saved === undefined;
  }

  /** Whether the conversation can be saved. Until the saved state is known, it could be saved twice. */
  get isSaveButtonShown(): boolean {
    const isSavedStateKnown = this.savedState.kind !== 'unknown';
    return Boolean(maySave) && isSavedStateKnown && Boolean(this.recordId) && this.isFromAssistant;
  }

  /** Notice about the saved conversation; '' for none. */
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
