import type { Problem } from './problem.ts';
import type { PreChat } from './desk/connectMessage.ts';

/** What IBM's connector hands over, so that the agent can be shown the conversation. Empty where nothing is known. */
export interface HandoverValues {
  /** The assistant's session ID. */
  readonly session: string;
  /** The authentication token of the web chat. */
  readonly token: string;
  /** The session history key. */
  readonly key: string;
}

/** What a chat starts with. */
export interface StartRequest {
  /** The connect_to_agent item, unread. */
  readonly item: unknown;
  readonly values: HandoverValues;
  readonly preChat: PreChat;
  readonly locale: string;
  /** Messages to the agent, at least one. */
  readonly summary: readonly string[];
}

export interface Agent {
  readonly id: string;
  readonly name: string;
}

/** What happens in a chat, in the words of neither contract. */
export type ChatEvent =
  /** The customer waits; either figure may be unknown. `position` is 1 for who is next. */
  | { readonly kind: 'queued'; readonly position?: number; readonly waitMinutes?: number }
  | { readonly kind: 'joined'; readonly agent: Agent }
  | { readonly kind: 'transferring' }
  | { readonly kind: 'left' }
  | { readonly kind: 'typing'; readonly isTyping: boolean }
  /** `text` is missing for something that a web chat cannot show. */
  | { readonly kind: 'message'; readonly text: string | undefined }
  | { readonly kind: 'read' }
  /** Whether the agent waits for a file. */
  | { readonly kind: 'fileWanted'; readonly isWanted: boolean }
  | { readonly kind: 'connection'; readonly isLost: boolean }
  | { readonly kind: 'ended' }
  /** The chat is over because something failed. */
  | { readonly kind: 'failed'; readonly problem: Problem }
  /** What `save` gives has changed. */
  | { readonly kind: 'moved' };

export interface OutgoingMessage {
  readonly id: string;
  readonly text: string;
}

/** One chat over one of Salesforce's contracts. Nothing here throws or rejects. */
export interface Transport {
  /** Whether a message may be sent before an agent has joined. */
  readonly sendsWhileWaiting: boolean;
  /** Whether a file may be sent without being asked for. */
  readonly takesFiles: boolean;
  /** @returns null when it cannot be known */
  areAgentsOnline(item: unknown): Promise<boolean | null>;
  start(request: StartRequest): Promise<Problem | undefined>;
  /** Goes on with a chat from what `save` gave before the page was reloaded. @returns whether it can be tried */
  resume(saved: unknown): Promise<boolean>;
  /** The same message may be given again after a problem; before any other one, it arrives once. */
  send(message: OutgoingMessage): Promise<Problem | undefined>;
  sendFile(file: File): Promise<Problem | undefined>;
  sendTyping(isTyping: boolean): Promise<void>;
  sendRead(): Promise<void>;
  /** Ends the chat for the agent too. */
  end(): Promise<void>;
  /** Ends all requests and tells no more; the chat itself goes on. */
  stop(): void;
  /** What `resume` needs, as JSON; it holds none of the handed-over values. */
  save(): object;
}

export type Tell = (event: ChatEvent) => void;
