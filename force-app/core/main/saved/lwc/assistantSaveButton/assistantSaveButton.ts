import { LightningElement, api } from 'lwc';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { announce } from 'c/assistantAnnouncer';
import type { Entry } from 'c/assistantItems';
import type { ConversationState } from 'c/assistantLoader';
import { isDuplicate, reduceErrors } from 'c/assistantLdsErrors';
import { MAX_TEXT_LENGTH, SAVED_LABELS, headerAfterSave, planSave } from 'c/assistantSaved';
import type { RecordInput, SavePlan, SavedState } from 'c/assistantSaved';
import { formatDayAndTime, formatLabel, formatNumber } from 'c/assistantLabels';

type ReadyState = Extract<ConversationState, { kind: 'ready' }>;

/**
 * Button that saves the complete conversation to the org, or saves it automatically. Fires `conversationsaved` with the
 * SavedHeader after a successful save.
 */
export default class AssistantSaveButton extends LightningElement {
  /** Id of the record that the conversation belongs to. */
  @api recordId = '';
  /** API name of the object of that record. */
  @api objectApiName = '';
  /** State of the saved conversation of that record. */
  @api savedState: SavedState = { kind: 'none' };

  isSaving = false;
  /** Result of the last save. */
  status = '';
  private ownConversation: ReadyState | undefined;
  private ownSaveMode: 'click' | 'automatic' = 'click';
  /** Entries of the last automatic save, successful or not; an automatic save is not repeated for the same entries. */
  private autoSavedEntries: readonly Entry[] | undefined;

  /** State of the conversation with its transcript and entries. */
  @api
  get conversation(): ReadyState | undefined {
    return this.ownConversation;
  }
  set conversation(conversation: ReadyState | undefined) {
    this.ownConversation = conversation;
    void this.saveAutomatically();
  }

  /** `automatic` saves the conversation as soon as it is complete. */
  @api
  get saveMode(): 'click' | 'automatic' {
    return this.ownSaveMode;
  }
  set saveMode(mode: 'click' | 'automatic') {
    this.ownSaveMode = mode;
    void this.saveAutomatically();
  }

  connectedCallback(): void {
    void this.saveAutomatically();
  }

  private get entries(): readonly Entry[] {
    return this.conversation?.entries ?? [];
  }

  private get messageCount(): number {
    return this.conversation?.transcript.messages.length ?? 0;
  }

  private get isComplete(): boolean {
    return this.conversation?.earlier.kind === 'complete';
  }

  get savedHeader() {
    return this.savedState.kind === 'saved' ? this.savedState.header : undefined;
  }

  get label(): string {
    return this.savedHeader ? SAVED_LABELS.saveUpdate : SAVED_LABELS.save;
  }

  /** Text with the time of the last save; '' if the conversation is not saved. */
  get savedText(): string {
    return this.savedHeader ? formatLabel(SAVED_LABELS.saved, formatDayAndTime(this.savedHeader.savedAt)) : '';
  }

  /** Value of `aria-disabled`, as a string: LWC would render the boolean true as an empty attribute. */
  get isSaveDisabled(): string {
    return String(this.isSaving);
  }

  handleSave(): void {
    void this.save(false);
  }

  /** Saves automatically, after all properties that the parent sets in the same render have their new values. */
  private async saveAutomatically(): Promise<void> {
    await Promise.resolve();
    const isNotAttempted = this.entries.length > 0 && this.autoSavedEntries !== this.entries;
    if (this.saveMode === 'automatic' && this.isComplete && isNotAttempted && this.isConnected && !this.isSaving) {
      this.autoSavedEntries = this.entries;
      await this.save(true);
    }
  }

  /** @param isAutomatic whether to report only a save or an error, but not that nothing has changed */
  private async save(isAutomatic: boolean): Promise<void> {
    if (this.isSaving) {
      return;
    }
    const error = this.preconditionError();
    if (error !== '') {
      this.showStatus(error);
      return;
    }
    const { recordId, objectApiName } = this;
    const plan = planSave(this.entries, this.messageCount, { recordId, objectApiName }, this.savedHeader);
    if (plan.kind !== 'create' && plan.kind !== 'update') {
      this.showStatus(isAutomatic && plan.kind === 'unchanged' ? '' : this.describeSkippedSave(plan));
      return;
    }
    this.isSaving = true;
    this.showStatus(isAutomatic ? '' : SAVED_LABELS.saving);
    this.showStatus(await this.write(plan));
    this.isSaving = false;
    await this.saveAutomatically();
  }

  /** Shows the result and announces it to screen readers. */
  private showStatus(text: string): void {
    this.status = text;
    announce(this, text);
  }

  /** Why the conversation cannot be saved; '' if it can. */
  private preconditionError(): string {
    if (!this.isComplete) {
      return SAVED_LABELS.saveIncomplete;
    }
    return this.savedState.kind === 'unavailable' ? formatLabel(SAVED_LABELS.saveNoPlace, this.objectApiName) : '';
  }

  private describeSkippedSave(plan: Exclude<SavePlan, RecordInput>): string {
    const { savedHeader } = this;
    if (plan.kind === 'tooLarge') {
      return formatLabel(SAVED_LABELS.saveTooLarge, formatNumber(plan.length), formatNumber(MAX_TEXT_LENGTH));
    }
    const counts = [savedHeader?.messageCount ?? 0, this.messageCount].map(formatNumber);
    return plan.kind === 'unchanged'
      ? formatLabel(SAVED_LABELS.savedAlready, formatDayAndTime(savedHeader?.savedAt))
      : formatLabel(SAVED_LABELS.savedMore, ...counts);
  }

  /** Writes the record. @returns message for the user, also if the write fails */
  private async write(plan: RecordInput): Promise<string> {
    try {
      const { id } = plan.kind === 'create' ? await createRecord(plan.input) : await updateRecord(plan.input);
      const detail = headerAfterSave(plan, id, Date.now());
      this.dispatchEvent(new CustomEvent('conversationsaved', { detail }));
      return formatLabel(SAVED_LABELS.saved, formatDayAndTime(detail.savedAt));
    } catch (error) {
      return isDuplicate(error)
        ? SAVED_LABELS.savedElsewhere
        : formatLabel(SAVED_LABELS.saveRefused, reduceErrors(error));
    }
  }
}
