import { LightningElement, api, wire } from 'lwc';
import mayInsert from '@salesforce/customPermission/Assistant_History_Insert';
import { getRecord } from 'lightning/uiRecordApi';
import type { RecordResult } from 'lightning/uiRecordApi';
import { announce } from 'c/assistantAnnouncer';
import { copyText } from 'c/assistantClipboard';
import { EXPORT_LABELS, selectMessages } from 'c/assistantExport';
import { textAt } from 'c/assistantJson';
import { COMMON_LABELS, formatLabel } from 'c/assistantLabels';
import type { EarlierStatus } from 'c/assistantLoader';
import { Transcript } from 'c/assistantTranscript';
import { toPlainText } from 'c/assistantTranscriptText';
import { addCaseComment, lengthError } from './caseComment';
import { Downloads } from './download';
import { EXPORT_ACTIONS, MENU_ITEMS } from './exportActions';
import type { ExportAction, MenuItem } from './exportActions';
import { printMessages } from './printMessages';
import { IDLE, promptFor } from './prompt';
import type { MenuState, Prompt, PromptChoice } from './prompt';

/**
 * Menu to copy, download or print the conversation, or to add its summary to the case as a comment. If earlier messages
 * are not loaded yet, the menu asks before it exports the loaded ones.
 */
export default class AssistantExportMenu extends LightningElement {
  /** Messages loaded so far. */
  @api transcript: Transcript = new Transcript();
  /** Display name of the customer; '' if unknown. */
  @api customerName = '';
  /** Ids of the messages that "Copy selection" copies; if empty, it copies the text selected on the page. */
  @api selectedIds: readonly string[] = [];
  /** Id of the record that the conversation belongs to; '' for none. */
  @api recordId = '';
  /** API name of the object of that record. */
  @api objectApiName = '';

  readonly labels = EXPORT_LABELS;
  readonly menuItems = MENU_ITEMS.filter(({ value }) => value !== 'caseComment' || mayInsert);
  state: MenuState = IDLE;
  /** Result of the last action. */
  status = '';
  private ownEarlier: EarlierStatus = { kind: 'complete' };
  private selectedText = '';
  private caseId = '';
  private readonly downloads = new Downloads();

  /** Loading state of the earlier messages. */
  @api
  get earlier(): EarlierStatus {
    return this.ownEarlier;
  }
  set earlier(earlier: EarlierStatus) {
    this.ownEarlier = earlier;
    if (this.state.kind !== 'waiting' || earlier.kind === 'loading') {
      return;
    }
    const { action } = this.state;
    if (earlier.kind === 'complete') {
      this.state = IDLE;
      void this.run(action);
    } else {
      this.state = { kind: 'asking', action };
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
    this.downloads.revoke();
  }

  get prompt(): Prompt | undefined {
    return promptFor(this.state, this.earlier, this.transcript.messages.length);
  }

  /** Stores the selected text, because the click that opens the menu may clear the selection. */
  handlePointerDown(): void {
    this.selectedText = String(document.getSelection() ?? '');
  }

  async handleSelect(event: CustomEvent<{ value: MenuItem }>): Promise<void> {
    const { value } = event.detail;
    this.state = IDLE;
    if (value === 'copySelection') {
      await this.copy(this.selection());
    } else if (this.earlier.kind === 'complete') {
      await this.run(value);
    } else {
      this.state = { kind: 'asking', action: value };
    }
  }

  async handleChoice(event: Event): Promise<void> {
    const { state } = this;
    const choice = (event.currentTarget as HTMLElement).dataset.choice as PromptChoice;
    if (choice === 'wait' && state.kind === 'asking') {
      this.state = { kind: 'waiting', action: state.action };
      this.showStatus(EXPORT_LABELS.exportWaiting);
      return;
    }
    this.state = IDLE;
    if (choice === 'cancel') {
      this.status = '';
    } else if (state.kind === 'confirming') {
      this.showStatus(await addCaseComment(state.caseId, state.text));
    } else if (state.kind !== 'idle') {
      await this.run(state.action);
    }
  }

  private async run(action: ExportAction): Promise<void> {
    const { transcript, customerName, recordId } = this;
    const isComplete = this.earlier.kind === 'complete';
    const output = EXPORT_ACTIONS[action]({ transcript, customerName, recordId, isComplete });
    switch (output.kind) {
      case 'clipboard':
        return this.copy(output.text);
      case 'file':
        this.downloads.save(output.text, output.type, output.name);
        return this.showStatus(formatLabel(EXPORT_LABELS.exportDone, output.name));
      case 'print':
        return printMessages(this.refs?.printArea as HTMLElement, COMMON_LABELS.title, output.texts);
      default:
        return this.confirmCaseComment(output.text);
    }
  }

  /** Shows the comment for confirmation, or why it cannot be added. */
  private confirmCaseComment(text: string): void {
    const error = this.caseId === '' ? EXPORT_LABELS.caseCommentNoCase : lengthError(text);
    this.showStatus(error);
    this.state = error === '' ? { kind: 'confirming', caseId: this.caseId, text } : IDLE;
  }

  /** Shows the result of an action and announces it to screen readers. */
  private showStatus(text: string): void {
    this.status = text;
    announce(this, text);
  }

  private selection(): string {
    return this.selectedIds.length > 0
      ? toPlainText(selectMessages(this.transcript, this.selectedIds), this.customerName)
      : String(document.getSelection() ?? '') || this.selectedText;
  }

  private async copy(text: string): Promise<void> {
    if (text.trim() === '') {
      this.showStatus(EXPORT_LABELS.exportNoSelection);
    } else {
      this.showStatus((await copyText(text)) ? COMMON_LABELS.copied : COMMON_LABELS.copyFailed);
    }
  }
}
