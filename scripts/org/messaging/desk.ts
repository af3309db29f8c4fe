import { randomUUID } from 'node:crypto';
import type { Org } from '../org.ts';
import type { OrgRecord } from '../records.ts';
import type { AgentDesk } from '../service/agentDesk.ts';
import { ServiceFaults } from '../service/serviceFaults.ts';
import { createRecordId, saveWithPreChat } from '../service/preChatRecord.ts';
import { Conversation } from './conversation.ts';
import { EventLog } from './eventLog.ts';

/** The deployment and its channel in Setup. */
export interface MessagingSetup {
  /** 15 characters. */
  readonly organizationId: string;
  /** API name of the Embedded Service deployment. */
  readonly deployment: string;
  /** Fields of the messaging session by the custom parameter that a flow maps to them. */
  readonly parameters: Readonly<Record<string, string>>;
}

export interface MessagingParts {
  readonly org: Org;
  readonly setup: MessagingSetup;
  /** Called with the record of each session when it is created. */
  readonly onRecord?: (record: OrgRecord) => void;
}

/** An unauthenticated customer; the access token identifies the customer. */
export interface Customer {
  readonly subject: string;
  readonly events: EventLog;
}

/** The members of a message's body that are read here. */
export interface MessageBody {
  readonly message?: { readonly id?: unknown; readonly staticContent?: { readonly text?: unknown } };
  readonly isNewMessagingSession?: unknown;
  readonly routingAttributes?: unknown;
}

const FIRST_RECORD = 8_000_000;

/** Conversations over Messaging for In-App and Web, with the agents' side of them. */
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

  /** Issues an access token, for a new customer by default. */
  issueToken(customer: Customer = { subject: randomUUID(), events: new EventLog() }): {
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

  /** Revokes all access tokens. */
  revokeTokens(): void {
    this.#customers.clear();
  }

  create(id: string, { subject, events }: Customer): void {
    this.#conversations.set(id, new Conversation(id, subject, events));
  }

  find(id: string): Conversation | undefined {
    return this.#conversations.get(id);
  }

  /**
   * Adds a message. The first one with `isNewMessagingSession` starts the session, which stores the routing attributes
   * of this message only.
   */
  receive(conversation: Conversation, body: MessageBody): void {
    const { id, staticContent } = body.message ?? {};
    if (body.isNewMessagingSession === true && !conversation.hasSession) {
      conversation.openSession(this.#openSession(body.routingAttributes), this.#isOnline);
    }
    conversation.receiveMessage({ id: textOf(id), text: textOf(staticContent?.text) });
  }

  #openSession(attributes: unknown) {
    const { org, setup, onRecord } = this.#parts;
    const number = FIRST_RECORD + this.chats().length + 1;
    const record: OrgRecord = {
      apiName: 'MessagingSession',
      id: createRecordId('0Mw', number),
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
    const saved = saveWithPreChat(org, record, new Map(values));
    onRecord?.(record);
    return saved;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
