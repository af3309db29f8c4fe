import type { ServiceFaults } from './serviceFaults.ts';

/** The agents' side of the chats of a service. */
export interface AgentDesk {
  /** The faults that customers' requests meet. */
  readonly faults: ServiceFaults;
  /** All chats, ended ones included, in the order of their requests. */
  chats(): readonly AgentChat[];
  /**
   * Sets whether agents are available; they are at first.
   * @param place a button; all buttons by default
   */
  setOnline(isOnline: boolean, place?: string): void;
}

export interface AgentUser {
  readonly id: string;
  readonly name: string;
}

export interface ChatLine {
  readonly from: 'customer' | 'agent';
  readonly text: string;
}

export interface SentFile {
  readonly name: string;
  readonly bytes: number;
}

export type ChatStatus = 'waiting' | 'active' | 'ended';

export interface AgentChat {
  readonly id: string;
  /** The id of the chat's record, a Chat Transcript or messaging session. */
  readonly recordId: string;
  readonly status: ChatStatus;
  readonly lines: readonly ChatLine[];
  readonly files: readonly SentFile[];
  readonly isCustomerTyping: boolean;
  /** Types of the receipts from the customer's page, if the API has receipts. */
  readonly receipts: readonly string[];
  /** Sends the customer's position in the queue; 1 is next. */
  queue(position: number, waitSeconds: number): void;
  accept(agent: AgentUser): void;
  decline(): void;
  send(text: string): void;
  type(isTyping: boolean): void;
  /** Sends a read receipt, if the API has receipts. */
  read(): void;
  transfer(to: AgentUser): void;
  /** The agent leaves, and the chat stays open. */
  leave(): void;
  end(): void;
  /** Requests a file, if the API needs a request for it. */
  requestFile(): void;
}

/** The agents of the stand-in org. */
export const AGENTS = {
  ana: { id: '005000000000001AAA', name: 'Ana' },
  ben: { id: '005000000000004AAA', name: 'Ben' }
} as const satisfies Record<string, AgentUser>;
