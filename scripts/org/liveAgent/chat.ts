import { randomUUID } from 'node:crypto';
import type { AgentChat, AgentUser, ChatLine, ChatStatus, SentFile } from '../service/agentDesk.ts';
import type { SavedRecord } from '../service/record.ts';
import type { Visitor } from './visitor.ts';

/** What the service needs to know of a chat beside the agent's side of it. */
export interface ChatParts {
  readonly visitor: Visitor;
  readonly saved: SavedRecord;
  /** Address that takes a file, without its query. */
  readonly uploadUrl: string;
  readonly onEnded: () => void;
}

/** A chat from ChasitorInit to its end. Its methods without a comment are those of the agent's side. */
export class Chat implements AgentChat {
  readonly #parts: ChatParts;
  readonly lines: ChatLine[] = [];
  readonly files: SentFile[] = [];
  readonly receipts: readonly string[] = [];
  status: ChatStatus = 'waiting';
  isCustomerTyping = false;
  /** The agent waits for a file with this token. */
  fileToken: string | undefined;

  constructor(parts: ChatParts) {
    this.#parts = parts;
    this.visitor.tell('ChatRequestSuccess', { queuePosition: 0, estimatedWaitTime: -1, visitorId: randomUUID() });
  }

  get id(): string {
    return this.visitor.id;
  }

  get recordId(): string {
    return this.#parts.saved.record.id;
  }

  /** Names of fields that the pre-chat details name, and the transcript cannot hold. */
  get notSaved(): readonly string[] {
    return this.#parts.saved.notSaved;
  }

  get visitor(): Visitor {
    return this.#parts.visitor;
  }

  /** Takes a message of the customer's. */
  received(text: string): void {
    this.lines.push({ from: 'customer', text });
    this.isCustomerTyping = false;
  }

  /** Takes a file of the customer's. */
  fileReceived(file: SentFile): void {
    this.files.push(file);
    this.fileToken = undefined;
    this.visitor.tell('FileTransfer', { type: 'Success' });
  }

  /** The customer has ended the chat. */
  left(): void {
    if (this.status !== 'ended') {
      this.#finish('Completed');
    }
  }

  /** Another server takes over the customer's session. */
  moveServer(): void {
    this.visitor.moveServer();
  }

  /** The server forgets the customer's session, as after a long silence. */
  forget(): void {
    this.#finish('Missed');
    this.#parts.onEnded();
  }

  queue(position: number, estimatedWaitTime: number): void {
    this.visitor.tell('QueueUpdate', { position: position - 1, estimatedWaitTime });
  }

  accept({ id, name }: AgentUser): void {
    this.status = 'active';
    this.#parts.saved.record.fields['Status'] = 'InProgress';
    this.visitor.tell('ChatEstablished', { name, userId: id, sneakPeekEnabled: false });
  }

  decline(): void {
    this.#finish('Missed');
    this.visitor.tell('ChatRequestFail', { reason: 'Unavailable' });
  }

  send(text: string): void {
    this.lines.push({ from: 'agent', text });
    this.visitor.tell('ChatMessage', { name: '', text });
  }

  type(isTyping: boolean): void {
    this.visitor.tell(isTyping ? 'AgentTyping' : 'AgentNotTyping');
  }

  /** Live Agent has no receipts. */
  read(): void {}

  transfer({ id, name }: AgentUser): void {
    this.visitor.tell('ChatTransferred', { name, userId: id, sneakPeekEnabled: false });
  }

  leave(): void {
    this.visitor.tell('AgentDisconnect');
  }

  end(): void {
    this.#finish('Completed');
    this.visitor.tell('ChatEnded', { reason: 'agent' });
  }

  requestFile(): void {
    this.fileToken = randomUUID();
    const { uploadUrl: uploadServletUrl } = this.#parts;
    this.visitor.tell('FileTransfer', { type: 'Requested', uploadServletUrl, fileToken: this.fileToken });
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
