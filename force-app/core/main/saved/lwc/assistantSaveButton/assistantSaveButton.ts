import { LightningElement, api } from 'lwc';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { announce } from 'c/assistantAnnouncer';
import type { Entry } from 'c/assistantItems';
import type { ConversationState } from 'c/assistantLoader';
import { isDuplicate, reduceErrors } from 'c/assistantLdsErrors';
import { MOST_CHARACTERS, headerAfter, planSave } from 'c/assistantSaved';
import type { RecordInput, SavePlan, SavedState } from 'c/assistantSaved';
import { formatDayAndTime, formatLabel, formatNumber } from 'c/assistantLabels';
import { SAVED_LABELS } from 'c/assistantSaved';

type Shown = Extract<ConversationState, { kind: 'ready' }>;

/** Saves the conversation to the org, on a click or by itself, whole or not at all. */
export default class AssistantSaveButton extends LightningElement {
  /** The record to which it belongs, and the API name of its object. */
  @api recordId = '';
  @api objectApiName = '';
  /** What is known about a saved conversation of that record. */
  @api savedState: SavedState = { kind: 'none' };

  isSaving = false;
  /** What came of saving. */
  outcome = '';
  private ownConversation: Shown | undefined;
  private ownSaveMode: 'click' | 'automatic' = 'click';
  /** What was saved, or refused, by itself: not to be tried again and again. */
  private attempted: readonly Entry[] | undefined;

  /** What is shown of the conversation, and what it was built from. */
  @api
  get conversation(): Shown | undefined {
    return this.ownConversation;
  }
  set conversation(conversation: Shown | undefined) {
    this.ownConversation = conversation;
    void this.saveAutomatically();
  }

  /** automatic saves as soon as the conversation is whole. */
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

  private get isWhole(): boolean {
    return this.conversation?.earlier.kind === 'complete';
  }

  get header() {
    return this.savedState.kind === 'saved' ? this.savedState.header : undefined;
  }

  get label(): string {
    return this.header ? SAVED_LABELS.saveUpdate : SAVED_LABELS.save;
  }

  /** Since when the org has the conversation, '' while it has not. */
  get savedWords(): string {
    return this.header ? formatLabel(SAVED_LABELS.saved, formatDayAndTime(this.header.savedAt)) : '';
  }

  get isBusy(): string {
    return String(this.isSaving);
  }

  handleSave(): void {
    void this.save(false);
  }

  /** Saves without being asked, once all that is told of at the same time is known. */
  private async saveAutomatically(): Promise<void> {
    await Promise.resolve();
    const isNew = this.entries.length > 0 && this.attempted !== this.entries;
    if (this.saveMode === 'automatic' && this.isWhole && isNew && this.isConnected && !this.isSaving) {
      this.attempted = this.entries;
      await this.save(true);
    }
  }

  /** @param silent whether nobody asked for it, so that nobody is told that there was nothing to do */
  private async save(silent: boolean): Promise<void> {
    if (this.isSaving) {
      return;
    }
    const obstacle = this.obstacle();
    if (obstacle !== '') {
      this.showOutcome(obstacle);
      return;
    }
    const { recordId, objectApiName } = this;
    const plan = planSave(this.entries, this.messageCount, { recordId, objectApiName }, this.header);
    if (plan.kind !== 'create' && plan.kind !== 'update') {
      this.showOutcome(silent && plan.kind === 'same' ? '' : this.refusalOf(plan));
      return;
    }
    this.isSaving = true;
    this.showOutcome(silent ? '' : SAVED_LABELS.saving);
    this.showOutcome(await this.write(plan));
    this.isSaving = false;
    await this.saveAutomatically();
  }

  /** Shows what came of it, and has it told. */
  private showOutcome(text: string): void {
    this.outcome = text;
    announce(this, text);
  }

  private obstacle(): string {
    if (!this.isWhole) {
      return SAVED_LABELS.saveIncomplete;
    }
    return this.savedState.kind === 'unavailable' ? formatLabel(SAVED_LABELS.saveNoPlace, this.objectApiName) : '';
  }

  private refusalOf(plan: Exclude<SavePlan, RecordInput>): string {
    const saved = this.header;
    if (plan.kind === 'tooLarge') {
      return formatLabel(SAVED_LABELS.saveTooLarge, formatNumber(plan.length), formatNumber(MOST_CHARACTERS));
    }
    const counts = [saved?.messageCount ?? 0, this.messageCount].map(formatNumber);
    return plan.kind === 'same'
      ? formatLabel(SAVED_LABELS.savedAlready, formatDayAndTime(saved?.savedAt))
      : formatLabel(SAVED_LABELS.savedMore, ...counts);
  }

  /** Fires `conversationsaved` with the SavedHeader of the record, for the component that knows the record. */
  private async write(plan: RecordInput): Promise<string> {
    try {
      const { id } = plan.kind === 'create' ? await createRecord(plan.input) : await updateRecord(plan.input);
      const detail = headerAfter(plan, id, Date.now());
      this.dispatchEvent(new CustomEvent('conversationsaved', { detail }));
      return formatLabel(SAVED_LABELS.saved, formatDayAndTime(detail.savedAt));
    } catch (error) {
      return isDuplicate(error)
        ? SAVED_LABELS.savedElsewhere
        : formatLabel(SAVED_LABELS.saveRefused, reduceErrors(error));
    }
  }
}
