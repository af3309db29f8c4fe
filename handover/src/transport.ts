import type { Problem } from './problem.ts';

/** The values that let the agent's viewer find the conversation. A value that is not known is an empty string. */
export interface HandoverValues {
  /** Session ID of the assistant. */
  readonly session: string;
  /** Authentication token (JWT) of the web chat. */
  readonly token: string;
  /** Session history key. */
  readonly key: string;
}

/** Pre-chat data in IBM's documented format, not validated yet. */
export interface PreChat {
  readonly details?: unknown;
  readonly entities?: unknown;
}

/** Everything that a transport needs to start a chat. */
export interface StartRequest {
  /** The `connect_to_agent` response item, not validated yet. */
  readonly item: unknown;
  readonly values: HandoverValues;
  readonly preChat: PreChat;
  readonly locale: string;
  /** First messages to the agent; at least one. */
  readonly summary: readonly string[];
}

export interface Agent {
  readonly id: string;
  readonly name: string;
}

/** An event in a chat, independent of the Salesforce API that reported it. */
export type ChatEvent =
  /** The customer waits in a queue. `position` is 1 for the next customer; a missing figure is unknown. */
  | { readonly kind: 'queued'; readonly position?: number; readonly waitMinutes?: number }
  | { readonly kind: 'joined'; readonly agent: Agent }
  | { readonly kind: 'transferring' }
  | { readonly kind: 'left' }
  | { readonly kind: 'typing'; readonly isTyping: boolean }
  /** A message from the agent. `text` is undefined if the web chat cannot show its format. */
  | { readonly kind: 'message'; readonly text: string | undefined }
  | { readonly kind: 'read' }
  /** The agent requested a file, or canceled the request. */
  | { readonly kind: 'fileRequested'; readonly isRequested: boolean }
  | { readonly kind: 'connection'; readonly isLost: boolean }
  | { readonly kind: 'ended' }
  /** The chat is over because of a problem. */
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** The return value of `saveState` has changed. */
  | { readonly kind: 'stateChanged' };

export type EventHandler = (event: ChatEvent) => void;

export interface OutgoingMessage {
  readonly id: string;
  readonly text: string;
}

/** One chat over one of Salesforce's APIs. Its methods neither throw nor reject; they return problems. */
export interface Transport {
  /** Whether a message can be sent before an agent has joined. */
  readonly canSendWhileWaiting: boolean;
  /** Whether a file can be sent now. */
  readonly acceptsFiles: boolean;
  /**
   * @param item the `connect_to_agent` response item
   * @returns null if the API cannot tell
   */
  areAgentsOnline(item: unknown): Promise<boolean | null>;
  start(request: StartRequest): Promise<Problem | undefined>;
  /**
   * Continues a chat after a page reload.
   * @param state the return value of `saveState` before the reload
   * @returns whether the chat may still exist; if not, the transport cannot be used
   */
  resume(state: unknown): Promise<boolean>;
  /** Sends a message. If it fails, sending it again before any other message does not deliver it twice. */
  send(message: OutgoingMessage): Promise<Problem | undefined>;
  sendFile(file: File): Promise<Problem | undefined>;
  sendTyping(isTyping: boolean): Promise<void>;
  /** Sends read receipts for all messages received so far. */
  sendRead(): Promise<void>;
  /** Ends the chat, for the agent too. */
  end(): Promise<void>;
  /** Aborts all requests and reports no more events. The chat itself goes on in Salesforce. */
  disconnect(): void;
  /** Returns the state for `resume` as JSON. It contains none of the `HandoverValues`. */
  saveState(): object;
}
