import type { AgentChat, AgentUser, ChatLine, ChatStatus, SentFile } from '../service/agentDesk.ts';
import type { SavedRecord } from '../service/preChatRecord.ts';
import type { EventLog, Sender } from './eventLog.ts';

const SYSTEM: Sender = { role: 'System', subject: 'system', name: 'Automated Process' };
const NO_AGENT: AgentUser = { id: '', name: '' };

/** A message of the customer. */
export interface IncomingMessage {
  readonly id: string;
  readonly text: string;
}

/** A customer's conversation with its messaging session. AgentChat documents the members without a comment. */
export class Conversation implements AgentChat {
  readonly id: string;
  readonly lines: ChatLine[] = [];
  readonly files: SentFile[] = [];
  readonly receipts: string[] = [];
  readonly #events: EventLog;
  readonly #customer: Sender;
  readonly #known = new Set<string>();
  #session: SavedRecord | undefined;
  #agent: AgentUser = NO_AGENT;
  #lastCustomerMessage = '';
  status: ChatStatus = 'waiting';
  isCustomerTyping = false;

  constructor(id: string, subject: string, events: EventLog) {
    this.id = id;
    this.#events = events;
    this.#customer = { role: 'EndUser', subject, name: 'Guest' };
  }

  get recordId(): string {
    return this.#session?.record.id ?? '';
  }

  get hasSession(): boolean {
    return this.#session !== undefined;
  }

  /** Names of fields that the routing attributes map to, but the session cannot store. */
  get notSaved(): readonly string[] {
    return this.#session?.notSaved ?? [];
  }

  /** Starts the messaging session; the routing result says whether an agent is available. */
  openSession(session: SavedRecord, isAgentAvailable: boolean): void {
    this.#session = session;
    const failureType = isAgentAvailable ? 'None' : 'RoutingError';
    this.#routed({ routingType: 'Initial', failureType, failureReason: isAgentAvailable ? '' : 'No agents' });
  }

  /** Adds a message of the customer, unless one with this id is known. */
  receiveMessage({ id, text }: IncomingMessage): void {
    if (!this.#known.has(id)) {
      this.#known.add(id);
      this.lines.push({ from: 'customer', text });
      this.isCustomerTyping = false;
      this.#lastCustomerMessage = this.#message(this.#customer, text);
    }
  }

  /** Adds a file of the customer. */
  receiveFile(file: SentFile): void {
    this.files.push(file);
  }

  /** Adds receipts of the customer's page. */
  addReceipts(entryType: string, entries: readonly string[]): void {
    this.receipts.push(...entries.map(() => entryType));
  }

  /** Ends the session on the customer's side. */
  endByCustomer(): void {
    if (this.status !== 'ended') {
      this.#finish('EndUser');
    }
  }

  queue(position: number, waitSeconds: number): void {
    this.#add('CONVERSATION_QUEUE_POSITION', SYSTEM, { entryType: 'QueuePosition', position });
    const estimatedWaitTime = { isEWTRequested: true, estimatedWaitTimeInSeconds: waitSeconds };
    this.#routed({ routingType: 'Initial', failureType: 'None', failureReason: '', estimatedWaitTime });
  }

  accept(agent: AgentUser): void {
    this.status = 'active';
    this.#setStatus('Active');
    this.#join(agent);
  }

  decline(): void {
    this.#routed({ routingType: 'Initial', failureType: 'RoutingError', failureReason: 'Declined' });
  }

  send(text: string): void {
    this.lines.push({ from: 'agent', text });
    this.#message(this.#sender(), text);
  }

  type(isTyping: boolean): void {
    const [type, entryType] = isTyping
      ? ['CONVERSATION_TYPING_STARTED_INDICATOR', 'TypingStartedIndicator']
      : ['CONVERSATION_TYPING_STOPPED_INDICATOR', 'TypingStoppedIndicator'];
    this.#add(type, this.#sender(), { entryType });
  }

  read(): void {
    const payload = {
      entryType: 'ReadAcknowledgement',
      acknowledgedConversationEntryIdentifier: this.#lastCustomerMessage
    };
    this.#add('CONVERSATION_READ_ACKNOWLEDGEMENT', this.#sender(), payload);
  }

  transfer(to: AgentUser): void {
    this.#routed({ routingType: 'Transfer', failureType: 'None', failureReason: '' });
    this.leave();
    this.#join(to);
  }

  leave(): void {
    this.#participant('remove', this.#agent);
  }

  end(): void {
    this.#finish('Agent');
  }

  /** Does nothing: the page may send files without a request. */
  requestFile(): void {}

  /** Closes the customer's event streams. */
  cutEvents(): void {
    this.#events.closeConnections();
  }

  #sender(): Sender {
    return { role: 'Agent', subject: this.#agent.id, name: this.#agent.name };
  }

  #join(agent: AgentUser): void {
    this.#agent = agent;
    this.#participant('add', agent);
  }

  #participant(operation: 'add' | 'remove', { id, name }: AgentUser): void {
    const entry = { operation, displayName: name, participant: { role: 'Agent', appType: 'agent', subject: id } };
    this.#add('CONVERSATION_PARTICIPANT_CHANGED', SYSTEM, { entryType: 'ParticipantChanged', entries: [entry] });
  }

  #routed(result: object): void {
    this.#add('CONVERSATION_ROUTING_RESULT', SYSTEM, { entryType: 'RoutingResult', ...result });
  }

  #message(sender: Sender, text: string): string {
    const abstractMessage = { messageType: 'StaticContentMessage', staticContent: { formatType: 'Text', text } };
    return this.#add('CONVERSATION_MESSAGE', sender, { entryType: 'Message', abstractMessage });
  }

  #finish(sessionEndedByRole: string): void {
    this.status = 'ended';
    this.#setStatus('Ended');
    const payload = { entryType: 'SessionStatusChanged', sessionStatus: 'Ended', sessionEndedByRole };
    this.#add('CONVERSATION_SESSION_STATUS_CHANGED', SYSTEM, payload);
  }

  #setStatus(status: string): void {
    if (this.#session) {
      const { fields } = this.#session.record;
      fields['Status'] = status;
      fields['EndTime'] = status === 'Ended' ? new Date().toISOString() : null;
    }
  }

  #add(type: string, sender: Sender, payload: object): string {
    return this.#events.add(type, this.id, sender, payload);
  }
}
