import { randomUUID } from 'node:crypto';
import type { Org } from '../org.ts';
import type { OrgRecord } from '../records.ts';
import type { AgentDesk } from '../service/agentDesk.ts';
import { ServiceFaults } from '../service/faults.ts';
import { recordId, saveRecord } from '../service/record.ts';
import { Conversation } from './conversation.ts';
import { EventLog } from './eventLog.ts';

/** What Setup knows about the deployment and its channel. */
export interface MessagingSetup {
  /** 15 characters. */
  readonly organizationId: string;
  /** API name of the Embedded Service deployment. */
  readonly deployment: string;
  /** Fields of the messaging session by the names of the channel's custom parameters that lead to them. */
  readonly parameters: Readonly<Record<string, string>>;
}

export interface MessagingParts {
  readonly org: Org;
  readonly setup: MessagingSetup;
  /** Gets the record of every session, as soon as it is there. */
  readonly onRecord?: (record: OrgRecord) => void;
}

/** A customer without a name: whoever has the token. */
export interface Customer {
  readonly subject: string;
  readonly events: EventLog;
}

/** Body of a message, as far as it is read here. */
export interface MessageBody {
  readonly message?: { readonly id?: unknown; readonly staticContent?: { readonly text?: unknown } };
  readonly isNewMessagingSession?: unknown;
  readonly routingAttributes?: unknown;
}

const FIRST_RECORD = 8_000_000;

/** Conversations over Messaging for In-App and Web, and the agents who take them. */
export class MessagingDesk implements AgentDesk {
  readonly faults = new ServiceFaults();
  readonly #parts: MessagingParts;
  readonly #customers = new Map<string, Customer>();
  readonly #conversations = new Map<string, Conversation>();
  #isOnline = true;

  constructor(parts: MessagingParts) {
    this.#parts = parts;
  }

  chats(): readonly Conversation[] {
    return [...this.#conversations.values()].filter(({ hasSession }) => hasSession);
  }

  setOnline(isOnline: boolean): void {
    this.#isOnline = isOnline;
  }

  knows(organizationId: unknown, deployment: unknown): boolean {
    const { setup } = this.#parts;
    return organizationId === setup.organizationId && deployment === setup.deployment;
  }

  /** @returns a token for a new customer, or for the one given */
  openAccess(customer: Customer = { subject: randomUUID(), events: new EventLog() }): {
    token: string;
    lastId: number;
  } {
    const token = `jwt.${randomUUID()}`;
    this.#customers.set(token, customer);
    return { token, lastId: customer.events.lastId };
  }

  customerOf(token: string): Customer | undefined {
    return this.#customers.get(token);
  }

  /** No token of before is good any more. */
  revokeTokens(): void {
    this.#customers.clear();
  }

  create(id: string, { subject, events }: Customer): void {
    this.#conversations.set(id, new Conversation(id, subject, events));
  }

  find(id: string): Conversation | undefined {
    return this.#conversations.get(id);
  }

  /** Takes a message; the first one opens the session, and only its own attributes get there. */
  receive(conversation: Conversation, body: MessageBody): void {
    const { id, staticContent } = body.message ?? {};
    if (body.isNewMessagingSession === true && !conversation.hasSession) {
      conversation.opened(this.#openSession(body.routingAttributes), this.#isOnline);
    }
    conversation.received({ id: textOf(id), text: textOf(staticContent?.text) });
  }

  #openSession(attributes: unknown) {
    const { org, setup, onRecord } = this.#parts;
    const number = FIRST_RECORD + this.chats().length + 1;
    const record: OrgRecord = {
      apiName: 'MessagingSession',
      id: recordId('0Mw', number),
      fields: {
        Name: String(number).padStart(8, '0'),
        Status: 'Waiting',
        StartTime: new Date().toISOString(),
        EndTime: null
      },
      parents: {}
    };
    const values = Object.entries(attributes ?? {}).flatMap(([name, value]) => {
      const field = Object.hasOwn(setup.parameters, name) ? setup.parameters[name] : undefined;
      return field === undefined ? [] : [[field, textOf(value)] as const];
    });
    const saved = saveRecord(org, record, new Map(values));
    onRecord?.(record);
    return saved;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
