import type { ServiceFaults } from './faults.ts';

/** What an agent sees and does in the console, for chats of either contract: the other side of the customer's page. */
export interface AgentDesk {
  /** How the service misbehaves towards customers' pages. */
  readonly faults: ServiceFaults;
  /** Chats in the order in which they were asked for, the ended ones too. */
  chats(): readonly AgentChat[];
  /** Whether somebody is there to take chats; everybody is online at first. @param place a button, else all of them */
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
  /** The record that shows the chat: a Chat Transcript or a messaging session. */
  readonly recordId: string;
  readonly status: ChatStatus;
  readonly lines: readonly ChatLine[];
  readonly files: readonly SentFile[];
  readonly isCustomerTyping: boolean;
  /** Entries of the agent's that the customer's page has confirmed, where the contract has receipts. */
  readonly receipts: readonly string[];
  /** Tells the customer the place in the queue; 1 is next. */
  queue(position: number, waitSeconds: number): void;
  accept(agent: AgentUser): void;
  decline(): void;
  send(text: string): void;
  type(isTyping: boolean): void;
  /** Says that the agent has read what the customer wrote, where the contract has receipts. */
  read(): void;
  transfer(to: AgentUser): void;
  /** The agent goes, the chat stays. */
  leave(): void;
  end(): void;
  /** Asks for a file, where the contract wants to be asked. */
  requestFile(): void;
}

/** The agents of the stand-in org. */
export const AGENTS = {
  ana: { id: '005000000000001AAA', name: 'Ana' },
  ben: { id: '005000000000004AAA', name: 'Ben' }
} as const satisfies Record<string, AgentUser>;
