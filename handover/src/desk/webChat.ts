/**
 * The part of IBM's interface for service desks that this module takes and gives, declared here so that the module
 * depends on no version of a web chat. Source: `ServiceDesk` and `ServiceDeskCallback` in the types of
 * `@carbon/ai-chat`; `agentAppInfo` and `updateState` are in IBM's web chat alone.
 */

/** The values of IBM's `ErrorType`. */
export const ERROR_TYPE = { connecting: 1, disconnected: 2, userMessage: 3 } as const;

export type ErrorInfo = { readonly logInfo?: unknown } & (
  | { readonly type: 1; readonly messageToUser?: string }
  | { readonly type: 2; readonly isDisconnected: boolean }
  | { readonly type: 3; readonly messageID: string }
);

/** Of the three a web chat shows one: the wait time before the position before the message. */
export interface AgentAvailability {
  /** 1 for the customer who is next. */
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
  /** `human`; a text, because web chats have an enumeration of their own for it. */
  readonly user_type: string;
}

export interface Capabilities {
  readonly allowFileUploads: boolean;
  readonly allowMultipleFileUploads: boolean;
  /** As the `accept` attribute of a file input has it. */
  readonly allowedFileUploadTypes: string;
}

/** What a web chat offers to a service desk. */
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
  /** What `updatePersistedState` stored last; it outlives a reload of the page. */
  persistedState(): unknown;
  updatePersistedState(state: object, mergeWithCurrent?: boolean): void;
}

/** What a web chat gives to `serviceDeskFactory`. */
export interface ServiceDeskParameters {
  readonly callback: ServiceDeskCallback;
  readonly persistedState?: unknown;
}

/** The assistant's message that asks for a person. It comes from the network, so everything in it is read with care. */
export interface ConnectMessage {
  readonly output?: { readonly generic?: readonly unknown[] | undefined };
  readonly context?: unknown;
}

export interface StartChatOptions {
  /** IBM's web chat has it, `@carbon/ai-chat` has not. */
  readonly agentAppInfo?: { readonly sessionHistoryKey?: string };
  /** What the page set in the event `agent:pre:startChat` (`human_agent:pre:startChat`). */
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

/** What IBM's web chat says about itself and its user. */
export interface WebChatState {
  readonly sessionID?: string;
  readonly userID?: string;
  readonly locale?: string;
}

/** The service desk that a web chat expects from its factory. */
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
