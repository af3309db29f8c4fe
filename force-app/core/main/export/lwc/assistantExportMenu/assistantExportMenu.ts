import { LightningElement, api, wire } from 'lwc';
import mayInsert from '@salesforce/customPermission/Assistant_History_Insert';
import { getRecord } from 'lightning/uiRecordApi';
import type { RecordResult } from 'lightning/uiRecordApi';
import { announce } from 'c/assistantAnnouncer';
import { copyText } from 'c/assistantClipboard';
import { selectMessages, toJsonText, toMarkdown } from 'c/assistantExport';
import { toPlainText } from 'c/assistantTranscriptText';
import { textAt } from 'c/assistantJson';
import type { EarlierStatus } from 'c/assistantLoader';
import { Transcript } from 'c/assistantTranscript';
import type { Message } from 'c/assistantTranscript';
import { COMMON_LABELS, formatLabel, isoTime } from 'c/assistantLabels';
import { EXPORT_LABELS } from 'c/assistantExport';
import { addComment, shortSummary, tooLong } from './caseComment';
import { Downloads, fileName } from './download';
import type { FileType } from './download';
import { printSheet } from './printSheet';
import { IDLE, promptFor } from './prompt';
import type { Action, Choice, Prompt, Step } from './prompt';

const ACTIONS: readonly { readonly value: Action | 'copySelection'; readonly label: string }[] = [
  { value: 'copyAll', label: EXPORT_LABELS.exportCopyAll },
  { value: 'copySelection', label: EXPORT_LABELS.exportCopySelection },
  { value: 'text', label: EXPORT_LABELS.exportText },
  { value: 'markdown', label: EXPORT_LABELS.exportMarkdown },
  { value: 'json', label: EXPORT_LABELS.exportJson },
  { value: 'print', label: EXPORT_LABELS.exportPrint },
  { value: 'insert', label: EXPORT_LABELS.exportCaseComment }
];

/** Copies, downloads, prints or hands over the conversation, whole or in part, and never a part as if it were the whole. */
export default class AssistantExportMenu extends LightningElement {
  /** The conversation as far as it is loaded. */
  @api transcript: Transcript = new Transcript();
  /** What the customer is called, '' when nobody knows. */
  @api customerName = '';
  /** Ids of chosen messages for "Copy selection"; without any, the text that is selected on the page counts. */
  @api selectedIds: readonly string[] = [];
  /** The record on whose page the conversation is, and the API name of its object. */
  @api recordId = '';
  @api objectApiName = '';

  readonly labels = EXPORT_LABELS;
  readonly actions = ACTIONS.filter(({ value }) => value !== 'insert' || mayInsert);
  step: Step = IDLE;
  /** What came of the last action. */
  outcome = '';
  private ownEarlier: EarlierStatus = { kind: 'complete' };
  private selectedText = '';
  private caseId = '';
  private readonly downloads = new Downloads();

  /** How far the messages before the loaded ones are. */
  @api
  get earlier(): EarlierStatus {
    return this.ownEarlier;
  }
  set earlier(earlier: EarlierStatus) {
    this.ownEarlier = earlier;
    if (this.step.kind === 'waiting' && earlier.kind !== 'loading') {
      const { action } = this.step;
      this.step = earlier.kind === 'complete' ? IDLE : { kind: 'asking', action };
      void this.continueWith(action);
    }
  }

  get requiredFields(): string[] | undefined {
    return mayInsert && this.objectApiName ? [`${this.objectApiName}.Id`] : undefined;
  }

  get optionalFields(): string[] | undefined {
    return mayInsert && this.objectApiName ? [`${this.objectApiName}.CaseId`] : undefined;
  }

  @wire(getRecord, { recordId: '$recordId', fields: '$requiredFields', optionalFields: '$optionalFields' })
  receiveRecord({ data }: RecordResult): void {
    this.caseId = this.objectApiName === 'Case' ? this.recordId : textAt(data, 'fields', 'CaseId', 'value');
  }

  disconnectedCallback(): void {
    this.downloads.release();
  }

  get prompt(): Prompt | undefined {
    return promptFor(this.step, this.earlier, this.transcript.messages.length);
  }

  /** A click may take the selection away before the menu tells of it. */
  handlePointerDown(): void {
    this.selectedText = String(document.getSelection() ?? '');
  }

  async handleSelect(event: CustomEvent<{ value: Action | 'copySelection' }>): Promise<void> {
    const { value } = event.detail;
    this.step = IDLE;
    if (value === 'copySelection') {
      await this.copy(this.selection());
    } else if (this.earlier.kind === 'complete') {
      await this.run(value);
    } else {
      this.step = { kind: 'asking', action: value };
    }
  }

  async handleChoice(event: Event): Promise<void> {
    const { step } = this;
    const choice = (event.currentTarget as HTMLElement).dataset.choice as Choice;
    if (choice === 'wait' && step.kind === 'asking') {
      this.step = { kind: 'waiting', action: step.action };
      this.showOutcome(EXPORT_LABELS.exportWaiting);
      return;
    }
    this.step = IDLE;
    if (choice === 'cancel') {
      this.outcome = '';
    } else if (step.kind === 'confirming') {
      this.showOutcome(await addComment(step.caseId, step.text));
    } else if (step.kind !== 'idle') {
      await this.run(step.action);
    }
  }

  private async continueWith(action: Action): Promise<void> {
    if (this.step.kind === 'idle') {
      await this.run(action);
    }
  }

  private async run(action: Action): Promise<void> {
    const { messages } = this.transcript;
    const actions: Readonly<Record<Action, () => Promise<void> | void>> = {
      copyAll: () => this.copy(toPlainText(messages, this.customerName)),
      text: () => this.download(toPlainText(messages, this.customerName), 'text/plain', 'txt'),
      markdown: () => this.download(toMarkdown(messages, this.customerName), 'text/markdown', 'md'),
      json: () => this.download(this.json(messages), 'application/json', 'json'),
      print: () =>
        printSheet(
          this.refs?.sheet as HTMLElement,
          COMMON_LABELS.title,
          messages.map((message) => toPlainText([message], this.customerName))
        ),
      insert: () => this.confirm()
    };
    await actions[action]();
  }

  private confirm(): void {
    const text = shortSummary(this.transcript, this.customerName);
    const obstacle = this.caseId === '' ? EXPORT_LABELS.caseCommentNoCase : tooLong(text);
    this.showOutcome(obstacle);
    this.step = obstacle === '' ? { kind: 'confirming', caseId: this.caseId, text } : IDLE;
  }

  /** Shows what came of an action, and has it told. */
  private showOutcome(text: string): void {
    this.outcome = text;
    announce(this, text);
  }

  private selection(): string {
    return this.selectedIds.length > 0
      ? toPlainText(selectMessages(this.transcript, this.selectedIds), this.customerName)
      : String(document.getSelection() ?? '') || this.selectedText;
  }

  private async copy(text: string): Promise<void> {
    if (text.trim() === '') {
      this.showOutcome(EXPORT_LABELS.exportNoSelection);
    } else {
      this.showOutcome((await copyText(text)) ? COMMON_LABELS.copied : COMMON_LABELS.copyFailed);
    }
  }

  private json(messages: readonly Message[]): string {
    const { recordId, customerName, earlier } = this;
    return toJsonText(messages, {
      exportedAt: Date.now(),
      recordId,
      customerName,
      complete: earlier.kind === 'complete'
    });
  }

  private download(text: string, type: FileType, extension: string): void {
    const day = isoTime(this.transcript.messages[0]?.time)?.slice(0, 10) ?? '';
    const name = fileName(formatLabel(EXPORT_LABELS.exportFile, day).trim(), extension);
    this.downloads.offer(text, type, name);
    this.showOutcome(formatLabel(EXPORT_LABELS.exportDone, name));
  }
}
