import { LightningElement, api } from 'lwc';
import { createRecord, updateRecord } from 'lightning/uiRecordApi';
import { announce } from 'c/assistantAnnouncer';
import type { Entry } from 'c/assistantItems';
import type { ConversationState } from 'c/assistantLoader';
import { MOST_CHARACTERS, headerAfter, isDuplicate, planSaving, reasonOf } from 'c/assistantSaved';
import type { Plan, Writing } from 'c/assistantSaved';
import type { Keeping } from 'c/assistantToolbar';
import { WORDS, fill, formatDayAndTime, formatNumber } from 'c/assistantLabels';

type Shown = Extract<ConversationState, { kind: 'ready' }>;

/** Saves the conversation to the org, on a click or by itself, whole or not at all. */
export default class AssistantSaveButton extends LightningElement {
  /** The record to which it belongs, and the API name of its object. */
  @api recordId = '';
  @api objectApiName = '';
  /** What is known about a saved conversation of that record. */
  @api keeping: Keeping = { kind: 'none' };

  readonly words = WORDS;
  isSaving = false;
  /** What came of saving. */
  outcome = '';
  private ownConversation: Shown | undefined;
  private ownSaveMode: 'click' | 'automatic' = 'click';
  /** What was saved, or refused, by itself: not to be tried again and again. */
  private tried: readonly Entry[] | undefined;

  /** What is shown of the conversation, and what it was built from. */
  @api
  get conversation(): Shown | undefined {
    return this.ownConversation;
  }
  set conversation(conversation: Shown | undefined) {
    this.ownConversation = conversation;
    void this.saveByItself();
  }

  /** automatic saves as soon as the conversation is whole. */
  @api
  get saveMode(): 'click' | 'automatic' {
    return this.ownSaveMode;
  }
  set saveMode(mode: 'click' | 'automatic') {
    this.ownSaveMode = mode;
    void this.saveByItself();
  }

  connectedCallback(): void {
    void this.saveByItself();
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
    return this.keeping.kind === 'saved' ? this.keeping.header : undefined;
  }

  get label(): string {
    return this.header ? WORDS.saveUpdate : WORDS.save;
  }

  /** Since when the org has the conversation, '' while it has not. */
  get savedWords(): string {
    return this.header ? fill(WORDS.saved, formatDayAndTime(this.header.savedAt)) : '';
  }

  get isBusy(): string {
    return String(this.isSaving);
  }

  handleSave(): void {
    void this.save(false);
  }

  /** Saves without being asked, once all that is told of at the same time is known. */
  private async saveByItself(): Promise<void> {
    await Promise.resolve();
    const isNew = this.entries.length > 0 && this.tried !== this.entries;
    if (this.saveMode === 'automatic' && this.isWhole && isNew && this.isConnected && !this.isSaving) {
      this.tried = this.entries;
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
      this.tell(obstacle);
      return;
    }
    const { recordId, objectApiName } = this;
    const plan = planSaving(this.entries, this.messageCount, { recordId, objectApiName }, this.header);
    if (plan.kind !== 'create' && plan.kind !== 'update') {
      this.tell(silent && plan.kind === 'same' ? '' : this.refusalOf(plan));
      return;
    }
    this.isSaving = true;
    this.tell(silent ? '' : WORDS.saving);
    this.tell(await this.write(plan));
    this.isSaving = false;
    await this.saveByItself();
  }

  /** Shows what came of it, and has it told. */
  private tell(text: string): void {
    this.outcome = text;
    announce(this, text);
  }

  private obstacle(): string {
    if (!this.isWhole) {
      return WORDS.saveIncomplete;
    }
    return this.keeping.kind === 'unavailable' ? fill(WORDS.saveNoPlace, this.objectApiName) : '';
  }

  private refusalOf(plan: Exclude<Plan, Writing>): string {
    const saved = this.header;
    if (plan.kind === 'tooLarge') {
      return fill(WORDS.saveTooLarge, formatNumber(plan.length), formatNumber(MOST_CHARACTERS));
    }
    const counts = [saved?.messageCount ?? 0, this.messageCount].map(formatNumber);
    return plan.kind === 'same'
      ? fill(WORDS.savedAlready, formatDayAndTime(saved?.savedAt))
      : fill(WORDS.savedMore, ...counts);
  }

  /** Fires `conversationsaved` with the SavedHeader of the record, for the component that knows the record. */
  private async write(plan: Writing): Promise<string> {
    try {
      const { id } = plan.kind === 'create' ? await createRecord(plan.input) : await updateRecord(plan.input);
      const detail = headerAfter(plan, id, Date.now());
      this.dispatchEvent(new CustomEvent('conversationsaved', { detail }));
      return fill(WORDS.saved, formatDayAndTime(detail.savedAt));
    } catch (error) {
      return isDuplicate(error) ? WORDS.savedElsewhere : fill(WORDS.saveRefused, reasonOf(error));
    }
  }
}
