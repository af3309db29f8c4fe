/**
 * The part of IBM's service desk interface that this module uses. It is declared here so that the module does not depend
 * on a version of a web chat. Source: `ServiceDesk` and `ServiceDeskCallback` in the types of `@carbon/ai-chat`;
 * `agentAppInfo` and `updateState` exist in IBM's web chat only.
 */

/** Values of IBM's enumeration `ErrorType`. */
export const ERROR_TYPE = { connecting: 1, disconnected: 2, userMessage: 3 } as const;

export type ErrorInfo = { readonly logInfo?: unknown } & (
  | { readonly type: 1; readonly messageToUser?: string }
  | { readonly type: 2; readonly isDisconnected: boolean }
  | { readonly type: 3; readonly messageID: string }
);

/** A web chat shows only one of these: the wait time, else the position, else the message. */
export interface AgentAvailability {
  /** 1 for the next customer. */
  readonly position_in_queue?: number;
  readonly positionInQueue?: number;
  /** Minutes. */
  readonly estimated_wait_time?: number;
  readonly estimatedWaitTime?: number;
  readonly message?: string;
}

export interface AgentProfile {
  readonly id: string;
  readonly nickname: string;
  /** Always `human`. Declared as a string because each web chat has its own enumeration for it. */
  readonly user_type: string;
}

export interface Capabilities {
  readonly allowFileUploads: boolean;
  readonly allowMultipleFileUploads: boolean;
  /** As in the `accept` attribute of a file input. */
  readonly allowedFileUploadTypes: string;
}

/** The functions that a web chat offers to a service desk. */
export interface ServiceDeskCallback {
  updateCapabilities(capabilities: Partial<Capabilities>): void;
  updateAgentAvailability(availability: AgentAvailability): Promise<void>;
  agentJoined(profile: AgentProfile): Promise<void>;
  agentReadMessages(): Promise<void>;
  agentTyping(isTyping: boolean): Promise<void>;
  sendMessageToUser(message: string, agentID?: string): Promise<void>;
  beginTransferToAnotherAgent(profile?: AgentProfile): Promise<void>;
  agentLeftChat(): Promise<void>;
  agentEndedChat(): Promise<void>;
  setErrorStatus(errorInfo: ErrorInfo): Promise<void>;
  setFileUploadStatus(fileID: string, isError?: boolean, errorMessage?: string): Promise<void>;
  /** Returns the state that `updatePersistedState` stored last. It survives a page reload. */
  persistedState(): unknown;
  updatePersistedState(state: object, mergeWithCurrent?: boolean): void;
}

/** The parameters of `serviceDeskFactory`. */
export interface ServiceDeskParameters {
  readonly callback: ServiceDeskCallback;
  readonly persistedState?: unknown;
}

/** The assistant's message with the `connect_to_agent` item. It comes from the network, so its content is not trusted. */
export interface ConnectMessage {
  readonly output?: { readonly generic?: readonly unknown[] | undefined };
  readonly context?: unknown;
}

export interface StartChatOptions {
  /** Passed by IBM's web chat, but not by `@carbon/ai-chat`. */
  readonly agentAppInfo?: { readonly sessionHistoryKey?: string };
  /** The payload that the page has set in the event `agent:pre:startChat` (`human_agent:pre:startChat`). */
  readonly preStartChatPayload?: unknown;
}

export interface UserMessage {
  readonly input: { readonly text?: string };
}

export interface FileUpload {
  readonly id: string;
  readonly file: File;
}

export interface AdditionalData {
  readonly filesToUpload?: readonly FileUpload[];
}

/** State of IBM's web chat. */
export interface WebChatState {
  readonly sessionID?: string;
  readonly userID?: string;
  readonly locale?: string;
}

/** The service desk that a web chat expects from `serviceDeskFactory`. */
export interface ServiceDesk {
  getName(): string;
  startChat(connectMessage: ConnectMessage, options: StartChatOptions): Promise<void>;
  endChat(info?: { readonly endedByAgent?: boolean; readonly endedByHumanAgent?: boolean }): Promise<void>;
  sendMessageToAgent(message: UserMessage, messageID: string, additionalData: AdditionalData): Promise<void>;
  updateState(state: WebChatState): void;
  userTyping(isTyping: boolean): Promise<void>;
  userReadMessages(): Promise<void>;
  areAnyAgentsOnline(connectMessage: ConnectMessage): Promise<boolean | null>;
  filesSelectedForUpload(uploads: readonly FileUpload[]): void;
  reconnect(): Promise<boolean>;
}
