import { randomUUID } from 'node:crypto';
import type { AgentChat, AgentUser, ChatLine, ChatStatus, SentFile } from '../service/agentDesk.ts';
import type { SavedRecord } from '../service/preChatRecord.ts';
import type { Visitor } from './visitor.ts';

/** The parts of a chat that the agent does not see. */
export interface ChatParts {
  readonly visitor: Visitor;
  readonly saved: SavedRecord;
  /** URL for file uploads, without its query. */
  readonly uploadUrl: string;
  readonly onEnded: () => void;
}

/** A chat from ChasitorInit to its end. AgentChat documents the members without a comment. */
export class Chat implements AgentChat {
  readonly #parts: ChatParts;
  readonly lines: ChatLine[] = [];
  readonly files: SentFile[] = [];
  readonly receipts: readonly string[] = [];
  status: ChatStatus = 'waiting';
  isCustomerTyping = false;
  /** The token of the file upload that the agent requested. */
  fileToken: string | undefined;

  constructor(parts: ChatParts) {
    this.#parts = parts;
    this.visitor.push('ChatRequestSuccess', { queuePosition: 0, estimatedWaitTime: -1, visitorId: randomUUID() });
  }

  get id(): string {
    return this.visitor.id;
  }

  get recordId(): string {
    return this.#parts.saved.record.id;
  }

  /** Names of fields that the pre-chat details map to, but the transcript cannot store. */
  get notSaved(): readonly string[] {
    return this.#parts.saved.notSaved;
  }

  get visitor(): Visitor {
    return this.#parts.visitor;
  }

  /** Adds a message of the customer. */
  receiveMessage(text: string): void {
    this.lines.push({ from: 'customer', text });
    this.isCustomerTyping = false;
  }

  /** Adds a file of the customer. */
  receiveFile(file: SentFile): void {
    this.files.push(file);
    this.fileToken = undefined;
    this.visitor.push('FileTransfer', { type: 'Success' });
  }

  /** Ends the chat on the customer's side. */
  endByVisitor(): void {
    if (this.status !== 'ended') {
      this.#finish('Completed');
    }
  }

  /** Moves the customer's session to another server. */
  moveServer(): void {
    this.visitor.moveServer();
  }

  /** Expires the customer's session, as after a long silence. */
  forget(): void {
    this.#finish('Missed');
    this.#parts.onEnded();
  }

  queue(position: number, estimatedWaitTime: number): void {
    this.visitor.push('QueueUpdate', { position: position - 1, estimatedWaitTime });
  }

  accept({ id, name }: AgentUser): void {
    this.status = 'active';
    this.#parts.saved.record.fields['Status'] = 'InProgress';
    this.visitor.push('ChatEstablished', { name, userId: id, sneakPeekEnabled: false });
  }

  decline(): void {
    this.#finish('Missed');
    this.visitor.push('ChatRequestFail', { reason: 'Unavailable' });
  }

  send(text: string): void {
    this.lines.push({ from: 'agent', text });
    this.visitor.push('ChatMessage', { name: '', text });
  }

  type(isTyping: boolean): void {
    this.visitor.push(isTyping ? 'AgentTyping' : 'AgentNotTyping');
  }

  /** Does nothing: Live Agent has no receipts. */
  read(): void {}

  transfer({ id, name }: AgentUser): void {
    this.visitor.push('ChatTransferred', { name, userId: id, sneakPeekEnabled: false });
  }

  leave(): void {
    this.visitor.push('AgentDisconnect');
  }

  end(): void {
    this.#finish('Completed');
    this.visitor.push('ChatEnded', { reason: 'agent' });
  }

  requestFile(): void {
    this.fileToken = randomUUID();
    const { uploadUrl: uploadServletUrl } = this.#parts;
    this.visitor.push('FileTransfer', { type: 'Requested', uploadServletUrl, fileToken: this.fileToken });
  }

  #finish(status: string): void {
    const { fields } = this.#parts.saved.record;
    this.status = 'ended';
    fields['Status'] = status;
    fields['EndTime'] = new Date().toISOString();
    fields['Body'] = this.lines
      .map(({ from, text }) => `${from === 'agent' ? 'Agent' : 'Visitor'}: ${text}`)
      .join('\n');
  }
}
