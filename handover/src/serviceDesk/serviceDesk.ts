import { asText } from '../json.ts';
import { findInvalidOptions, withDefaults, type HandoverOptions, type Settings } from '../options.ts';
import { describeProblem } from '../problem.ts';
import type { EventHandler, OutgoingMessage, Transport } from '../transport.ts';
import { connectItem } from './connectMessage.ts';
import { CurrentChat } from './currentChat.ts';
import { CustomerNotifier } from './customerNotifier.ts';
import { createEventHandlers, type EventHandlers } from './eventHandlers.ts';
import { Outbox, type UnsentMessage } from './outbox.ts';
import { readPersistedState, writePersistedState, type PersistedState } from './persistedState.ts';
import { SerialQueue } from './serialQueue.ts';
import { buildStartRequest } from './startRequest.ts';
import { validateFile } from './validateFile.ts';
import type {
  AdditionalData,
  ConnectMessage,
  FileUpload,
  ServiceDesk,
  ServiceDeskCallback,
  ServiceDeskParameters,
  StartChatOptions,
  UserMessage,
  WebChatState
} from './webChatApi.ts';

export type TransportFactory = (settings: Settings, onEvent: EventHandler) => Transport;

const NAME = 'Salesforce handover';

/** The service desk for IBM's web chat. It serves one customer, with at most one chat at a time. */
export class HandoverServiceDesk implements ServiceDesk {
  readonly #options: HandoverOptions;
  readonly #settings: Settings;
  readonly #createTransport: TransportFactory;
  readonly #callback: ServiceDeskCallback;
  readonly #customer: CustomerNotifier;
  readonly #outbox: Outbox;
  readonly #handlers: EventHandlers;
  readonly #chat = new CurrentChat();
  /** Calls of the web chat that must come one after the other. */
  readonly #queue: SerialQueue;
  #webChat: WebChatState = {};

  constructor(options: HandoverOptions, createTransport: TransportFactory, parameters: ServiceDeskParameters) {
    this.#options = options;
    this.#settings = withDefaults(options);
    this.#createTransport = createTransport;
    this.#queue = new SerialQueue(this.#settings.log);
    this.#callback = parameters.callback;
    this.#customer = new CustomerNotifier(parameters.callback, this.#settings);
    this.#outbox = new Outbox(this.#persisted().unsent, {
      send: (message) => this.#chat.send(message),
      onFailed: (message, problem) => this.#queue.enqueue(() => this.#customer.messageFailed(message, problem)),
      onChange: () => this.#persist()
    });
    this.#handlers = createEventHandlers({
      callback: this.#callback,
      customer: this.#customer,
      outbox: this.#outbox,
      labels: this.#settings.labels,
      phase: () => this.#chat.phase,
      activate: () => this.#chat.activate(),
      leave: (endForAgent) => this.#leave(endForAgent).unsent,
      save: () => this.#persist()
    });
  }

  getName(): string {
    return NAME;
  }

  /**
   * Tells whether an agent is online; null if that is unknown. Invalid options and failed requests are logged, and count
   * as no agent.
   */
  async areAnyAgentsOnline(message: ConnectMessage): Promise<boolean | null> {
    const names = findInvalidOptions(this.#options);
    if (names.length > 0) {
      this.#settings.log(describeProblem({ kind: 'options', names }));
      return false;
    }
    const transport = this.#createTransport(this.#settings, () => undefined);
    const areOnline = await transport.areAgentsOnline(connectItem(message));
    transport.disconnect();
    return areOnline;
  }

  /**
   * Starts a chat, and ends an earlier one. A failure is reported by the error status, and the promise resolves: the web
   * chat would show a rejection as a second error. IBM's own connectors do the same.
   */
  async startChat(message: ConnectMessage, options: StartChatOptions): Promise<void> {
    await this.endChat();
    const names = findInvalidOptions(this.#options);
    if (names.length > 0) {
      await this.#customer.startFailed({ kind: 'options', names });
      return;
    }
    const transport = this.#begin('waiting');
    this.#customer.allowFiles(false);
    const start = { message, options, webChat: this.#webChat };
    const request = await buildStartRequest(start, this.#options, this.#settings);
    const problem = await transport.start(request);
    if (this.#chat.isStale(transport)) {
      await transport.end();
    } else if (problem) {
      await this.#customer.messagesFailed(this.#leave(true).unsent);
      await this.#customer.startFailed(problem);
    } else if (transport.canSendWhileWaiting) {
      this.#outbox.open();
    }
    this.#persist();
  }

  /** Ends the chat; for the agent too, unless the agent has ended it. */
  async endChat(info: Parameters<ServiceDesk['endChat']>[0] = {}): Promise<void> {
    const { unsent, ended } = this.#leave(!(info.endedByAgent ?? info.endedByHumanAgent ?? false));
    await this.#customer.messagesFailed(unsent);
    await ended;
  }

  /**
   * Sends text and files to the agent. The promise resolves when the text has been delivered. If the text is the label
   * `sendAgainCommand`, unsent messages are sent again instead. A file that cannot be sent gets a file upload error.
   * @throws Error if the text could not be delivered. It stays in `unsentMessages`, and the customer has been notified.
   */
  async sendMessageToAgent(message: UserMessage, messageID: string, additional: AdditionalData = {}): Promise<void> {
    const text = asText(message.input.text);
    if (text !== undefined && this.#isSendAgainCommand(text)) {
      await this.sendAgain();
      return;
    }
    const files = Promise.all((additional.filesToUpload ?? []).map((upload) => this.#sendFile(upload)));
    if (text !== undefined) {
      const sent = this.#outbox.add({ id: messageID, text });
      if (this.#chat.phase.name === 'idle') {
        this.#queue.enqueue(() => this.#customer.messagesFailed(this.#outbox.failWaiting({ kind: 'noChat' })));
      }
      await sent;
    }
    await files;
  }

  /** Returns the messages that have not been delivered, for pages that show them in a place of their own. */
  unsentMessages(): readonly UnsentMessage[] {
    return this.#outbox.unsent();
  }

  /** Sends unsent messages again: now, or in the next chat if there is none. */
  async sendAgain(): Promise<void> {
    if (await this.#outbox.sendAgain()) {
      this.#queue.enqueue(() => this.#customer.sendText(this.#settings.labels.sentNow));
    }
  }

  updateState(state: WebChatState): void {
    this.#webChat = { ...this.#webChat, ...state };
  }

  async userTyping(isTyping: boolean): Promise<void> {
    await this.#chat.activeTransport?.sendTyping(isTyping);
  }

  async userReadMessages(): Promise<void> {
    await this.#chat.activeTransport?.sendRead();
  }

  filesSelectedForUpload(uploads: readonly FileUpload[]): void {
    for (const { id, file } of uploads) {
      const reason = validateFile(file, this.#settings.files);
      if (reason) {
        this.#queue.enqueue(() => this.#customer.fileFailed(id, { kind: 'file', reason }));
      }
    }
  }

  /** Continues the chat from before a page reload. @returns false if there is none, or if it has ended */
  async reconnect(): Promise<boolean> {
    const { chat } = this.#persisted();
    if (!chat) {
      return false;
    }
    const transport = this.#begin(chat.phase);
    if (await transport.resume(chat.state)) {
      this.#customer.allowFiles(transport.acceptsFiles);
      if (chat.phase === 'active' || transport.canSendWhileWaiting) {
        this.#outbox.open();
      }
      return true;
    }
    const { unsent } = this.#leave(false);
    await this.#customer.chatLost({ kind: 'gone' });
    await this.#customer.messagesFailed(unsent);
    return false;
  }

  /** Aborts all requests, for pages that remove the web chat without a reload. The chat itself goes on in Salesforce. */
  dispose(): void {
    const { phase } = this.#chat;
    if (phase.name !== 'idle') {
      phase.transport.disconnect();
      this.#outbox.close();
    }
  }

  #begin(name: 'waiting' | 'active'): Transport {
    const transport: Transport = this.#createTransport(this.#settings, (event) => {
      this.#queue.enqueue(async () => {
        if (!this.#chat.isStale(transport)) {
          await this.#handlers[event.kind](event as never);
        }
      });
    });
    this.#chat.begin(name, transport);
    return transport;
  }

  /**
   * Leaves the chat, if there is one.
   * @param endForAgent whether to end the chat for the agent too
   * @returns the messages that were not sent, and a promise that resolves when the chat has ended for the agent
   */
  #leave(endForAgent: boolean): { unsent: readonly OutgoingMessage[]; ended: Promise<void> } {
    const phase = this.#chat.leave();
    if (phase.name === 'idle') {
      return { unsent: [], ended: Promise.resolve() };
    }
    const unsent = this.#outbox.failWaiting({ kind: 'noChat' });
    this.#persist();
    if (endForAgent) {
      return { unsent, ended: phase.transport.end() };
    }
    phase.transport.disconnect();
    return { unsent, ended: Promise.resolve() };
  }

  async #sendFile({ id, file }: FileUpload): Promise<void> {
    const reason = validateFile(file, this.#settings.files);
    const problem = reason ? { kind: 'file' as const, reason } : await this.#chat.sendFile(file);
    if (problem) {
      await this.#customer.fileFailed(id, problem);
      return;
    }
    await this.#callback.setFileUploadStatus(id, false);
    if (this.#chat.rejectsFiles) {
      this.#customer.allowFiles(false);
    }
  }

  #isSendAgainCommand(text: string): boolean {
    const isCommand = text.trim().toLowerCase() === this.#settings.labels.sendAgainCommand.toLowerCase();
    return isCommand && this.#outbox.unsent().some(({ isFailed }) => isFailed);
  }

  #persisted(): PersistedState {
    return readPersistedState(this.#callback.persistedState(), this.#options.transport);
  }

  #persist(): void {
    writePersistedState(this.#callback, this.#options.transport, this.#chat.phase, this.#outbox.unsent());
  }
}
