import { textIn } from '../net/read.ts';
import { settingsOf, wrongOptions, type HandoverOptions, type Settings } from '../options.ts';
import { describe } from '../problem.ts';
import type { OutgoingMessage, Tell, Transport } from '../transport.ts';
import { CurrentChat } from './chat.ts';
import { connectItem } from './connectMessage.ts';
import { Customer } from './customer.ts';
import { handlersOf, type Handlers } from './events.ts';
import { fileProblem } from './files.ts';
import { Outbox, type Unsent } from './outbox.ts';
import { readSaved, saveState, type Saved } from './saved.ts';
import { startRequest } from './startRequest.ts';
import { Turns } from './turns.ts';
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
} from './webChat.ts';

/** Makes a transport that tells what happens. */
export type MakeTransport = (settings: Settings, tell: Tell) => Transport;

const NAME = 'Salesforce handover';

/** The service desk for IBM's web chat: one customer, and at most one chat at a time. */
export class HandoverDesk implements ServiceDesk {
  readonly #options: HandoverOptions;
  readonly #settings: Settings;
  readonly #makeTransport: MakeTransport;
  readonly #callback: ServiceDeskCallback;
  readonly #customer: Customer;
  readonly #outbox: Outbox;
  readonly #handlers: Handlers;
  readonly #chat = new CurrentChat();
  #webChat: WebChatState = {};
  readonly #turns: Turns;

  constructor(options: HandoverOptions, makeTransport: MakeTransport, parameters: ServiceDeskParameters) {
    this.#options = options;
    this.#settings = settingsOf(options);
    this.#makeTransport = makeTransport;
    this.#turns = new Turns(this.#settings.log);
    this.#callback = parameters.callback;
    this.#customer = new Customer(parameters.callback, this.#settings);
    this.#outbox = new Outbox(this.#saved().unsent, {
      send: (message) => this.#chat.send(message),
      onFailed: (message, problem) => this.#turns.later(() => this.#customer.notSent(message, problem)),
      onChange: () => this.#save()
    });
    this.#handlers = handlersOf({
      callback: this.#callback,
      customer: this.#customer,
      outbox: this.#outbox,
      words: this.#settings.words,
      phase: () => this.#chat.phase,
      talk: () => this.#chat.talk(),
      leave: (isToldToAgent) => this.#leave(isToldToAgent).unsent,
      save: () => this.#save()
    });
  }

  getName(): string {
    return NAME;
  }

  /** Whoever asks has no chat yet, so a wrong option or a failure means nobody, and is told in the log. */
  async areAnyAgentsOnline(message: ConnectMessage): Promise<boolean | null> {
    const what = wrongOptions(this.#options);
    if (what.length > 0) {
      this.#settings.log(describe({ kind: 'options', what }));
      return false;
    }
    const transport = this.#makeTransport(this.#settings, () => undefined);
    const isSomebodyThere = await transport.areAgentsOnline(connectItem(message));
    transport.stop();
    return isSomebodyThere;
  }

  /** As IBM's own connectors, it reports a failure by the error status and resolves: a rejection would be told twice. */
  async startChat(message: ConnectMessage, options: StartChatOptions): Promise<void> {
    await this.endChat();
    const what = wrongOptions(this.#options);
    if (what.length > 0) {
      await this.#customer.cannotStart({ kind: 'options', what });
      return;
    }
    const transport = this.#begin('waiting');
    await this.#customer.filesAllowed(false, false);
    const start = { message, options, webChat: this.#webChat };
    const request = await startRequest(start, this.#options, this.#settings);
    const problem = await transport.start(request);
    if (this.#chat.isOver(transport)) {
      await transport.end();
    } else if (problem) {
      await this.#customer.noneSent(this.#leave(true).unsent);
      await this.#customer.cannotStart(problem);
    } else if (transport.sendsWhileWaiting) {
      this.#outbox.open();
    }
    this.#save();
  }

  async endChat(info: Parameters<ServiceDesk['endChat']>[0] = {}): Promise<void> {
    const { unsent, ended } = this.#leave(!(info.endedByAgent ?? info.endedByHumanAgent ?? false));
    await this.#customer.noneSent(unsent);
    await ended;
  }

  /** @returns resolves when the text has arrived; rejects when it is given up for now, and then the customer knows */
  async sendMessageToAgent(message: UserMessage, messageID: string, additional: AdditionalData = {}): Promise<void> {
    const text = textIn(message.input.text);
    if (text !== undefined && this.#isSendAgain(text)) {
      await this.sendAgain();
      return;
    }
    const files = Promise.all((additional.filesToUpload ?? []).map((upload) => this.#sendFile(upload)));
    if (text !== undefined) {
      const sent = this.#outbox.add({ id: messageID, text });
      if (this.#chat.phase.name === 'idle') {
        this.#turns.later(() => this.#customer.noneSent(this.#outbox.giveUp({ kind: 'noChat' })));
      }
      await sent;
    }
    await files;
  }

  /** Messages that have not arrived, for a page that shows them in its own way. */
  unsentMessages(): readonly Unsent[] {
    return this.#outbox.unsent();
  }

  /** Sends them once more: now, or in the next chat. */
  async sendAgain(): Promise<void> {
    if (await this.#outbox.sendAgain()) {
      this.#turns.later(() => this.#customer.tell(this.#settings.words.sentNow));
    }
  }

  updateState(state: WebChatState): void {
    this.#webChat = { ...this.#webChat, ...state };
  }

  async userTyping(isTyping: boolean): Promise<void> {
    await this.#chat.toAgent?.sendTyping(isTyping);
  }

  async userReadMessages(): Promise<void> {
    await this.#chat.toAgent?.sendRead();
  }

  filesSelectedForUpload(uploads: readonly FileUpload[]): void {
    for (const { id, file } of uploads) {
      const reason = fileProblem(file, this.#settings.files);
      if (reason) {
        this.#turns.later(() => this.#customer.fileProblem(id, { kind: 'file', reason }));
      }
    }
  }

  async reconnect(): Promise<boolean> {
    const { chat } = this.#saved();
    if (!chat) {
      return false;
    }
    const transport = this.#begin(chat.phase);
    if (await transport.resume(chat.state)) {
      await this.#customer.filesAllowed(transport.takesFiles || 'fileRequest' in chat.state, false);
      if (chat.phase === 'talking' || transport.sendsWhileWaiting) {
        this.#outbox.open();
      }
      return true;
    }
    const { unsent } = this.#leave(false);
    await this.#customer.chatLost({ kind: 'gone' });
    await this.#customer.noneSent(unsent);
    return false;
  }

  /** For a page that takes the web chat away without a reload: ends all requests; the chat itself goes on. */
  dispose(): void {
    const { phase } = this.#chat;
    if (phase.name !== 'idle') {
      phase.transport.stop();
      this.#outbox.close();
    }
  }

  #begin(name: 'waiting' | 'talking'): Transport {
    const transport: Transport = this.#makeTransport(this.#settings, (event) => {
      this.#turns.later(async () => {
        if (!this.#chat.isOver(transport)) {
          await this.#handlers[event.kind](event as never);
        }
      });
    });
    this.#chat.begin(name, transport);
    return transport;
  }

  /**
   * Leaves the chat, if there is one.
   * @param isToldToAgent whether the agent's side has to be ended too
   * @returns the messages that have not arrived, and when the agent's side has ended
   */
  #leave(isToldToAgent: boolean): { unsent: readonly OutgoingMessage[]; ended: Promise<void> } {
    const phase = this.#chat.leave();
    if (phase.name === 'idle') {
      return { unsent: [], ended: Promise.resolve() };
    }
    const unsent = this.#outbox.giveUp({ kind: 'noChat' });
    this.#save();
    if (isToldToAgent) {
      return { unsent, ended: phase.transport.end() };
    }
    phase.transport.stop();
    return { unsent, ended: Promise.resolve() };
  }

  async #sendFile({ id, file }: FileUpload): Promise<void> {
    const reason = fileProblem(file, this.#settings.files);
    const problem = reason ? { kind: 'file' as const, reason } : await this.#chat.sendFile(file);
    if (problem) {
      await this.#customer.fileProblem(id, problem);
      return;
    }
    await this.#callback.setFileUploadStatus(id, false);
    if (this.#chat.refusesFiles) {
      await this.#customer.filesAllowed(false, false);
    }
  }

  #isSendAgain(text: string): boolean {
    const isCommand = text.trim().toLowerCase() === this.#settings.words.sendAgainCommand.toLowerCase();
    return isCommand && this.#outbox.unsent().some(({ isFailed }) => isFailed);
  }

  #saved(): Saved {
    return readSaved(this.#callback.persistedState(), this.#options.transport);
  }

  #save(): void {
    saveState(this.#callback, this.#options.transport, this.#chat.phase, this.#outbox.unsent());
  }
}
