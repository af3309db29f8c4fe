import type { Org } from '../org.ts';
import type { OrgRecord } from '../records.ts';
import type { AgentDesk } from '../service/agentDesk.ts';
import { ServiceFaults } from '../service/serviceFaults.ts';
import { createRecordId, saveWithPreChat } from '../service/preChatRecord.ts';
import { Chat } from './chat.ts';
import { transcriptValues } from './preChat.ts';
import { Visitor } from './visitor.ts';

/** The deployment and buttons in Setup; ids have 15 characters. */
export interface LiveAgentSetup {
  readonly organizationId: string;
  readonly deploymentId: string;
  readonly buttonIds: readonly string[];
}

/** The members of the body of ChasitorInit that are read here. */
export interface ChasitorInit {
  readonly organizationId?: unknown;
  readonly deploymentId?: unknown;
  readonly buttonId?: unknown;
  readonly buttonOverrides?: unknown;
  readonly prechatDetails?: unknown;
}

export interface LiveAgentParts {
  readonly org: Org;
  readonly setup: LiveAgentSetup;
  /** Called with the record of each chat when it is created. */
  readonly onRecord?: (record: OrgRecord) => void;
}

const FIRST_RECORD = 8_000_000;

/** Chats over the Live Agent REST API, with the agents' side of them. */
export class LiveAgentDesk implements AgentDesk {
  readonly faults = new ServiceFaults();
  readonly #parts: LiveAgentParts;
  readonly #visitors = new Map<string, Visitor>();
  readonly #chats = new Map<string, Chat>();
  readonly #offline = new Set<string>();

  constructor(parts: LiveAgentParts) {
    this.#parts = parts;
  }

  chats(): readonly Chat[] {
    return [...this.#chats.values()];
  }

  setOnline(isOnline: boolean, buttonId?: string): void {
    for (const id of buttonId === undefined ? this.#parts.setup.buttonIds : [buttonId]) {
      if (isOnline) {
        this.#offline.delete(id);
      } else {
        this.#offline.add(id);
      }
    }
  }

  isAvailable(buttonId: string): boolean {
    return this.#parts.setup.buttonIds.includes(short(buttonId)) && !this.#offline.has(short(buttonId));
  }

  knows(organizationId: unknown, deploymentId: unknown): boolean {
    const { setup } = this.#parts;
    return short(organizationId) === setup.organizationId && short(deploymentId) === setup.deploymentId;
  }

  openSession(): Visitor {
    const visitor = new Visitor();
    this.#visitors.set(visitor.key, visitor);
    return visitor;
  }

  visitorOf(key: string): Visitor | undefined {
    return this.#visitors.get(key);
  }

  chatOf(visitor: Visitor): Chat | undefined {
    return this.#chats.get(visitor.id);
  }

  /** Creates the record of a chat and queues the chat; without an available agent the visitor gets ChatRequestFail. */
  startChat(visitor: Visitor, init: ChasitorInit, uploadUrl: string): void {
    const { org, onRecord } = this.#parts;
    const number = FIRST_RECORD + this.#chats.size + 1;
    const record: OrgRecord = {
      apiName: 'LiveChatTranscript',
      id: createRecordId('570', number),
      fields: { Name: String(number).padStart(8, '0'), Status: 'Waiting', StartTime: new Date().toISOString() },
      parents: {}
    };
    const saved = saveWithPreChat(org, record, transcriptValues(init.prechatDetails));
    const chat = new Chat({ visitor, saved, uploadUrl, onEnded: () => this.#visitors.delete(visitor.key) });
    this.#chats.set(visitor.id, chat);
    onRecord?.(record);
    if (!targetsOf(init).some((id) => this.isAvailable(id))) {
      chat.decline();
    }
  }
}

/** The button overrides, else the button; the override "agent_button" falls back to the button. */
function targetsOf({ buttonId, buttonOverrides }: ChasitorInit): string[] {
  const overrides = Array.isArray(buttonOverrides) ? (buttonOverrides as unknown[]) : [];
  const targets = overrides.length > 0 ? overrides : [buttonId];
  return targets.flatMap((target) => (typeof target === 'string' ? target.split('_') : []));
}

function short(id: unknown): string {
  return typeof id === 'string' ? id.slice(0, 15) : '';
}
