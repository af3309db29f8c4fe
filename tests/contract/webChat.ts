import type { ErrorInfo, ServiceDeskCallback } from '../../handover/src/desk/webChat.ts';

/** What a web chat was told, in its order: the name of the callback and what came with it. */
export type Told = readonly [name: string, ...details: unknown[]];

/** The customer's web chat: the side of IBM's interface that a service desk talks to. */
export class WebChat implements ServiceDeskCallback {
  readonly told: Told[] = [];
  #state = '{}';

  /** The texts that the customer reads. */
  get texts(): string[] {
    return this.told.flatMap(([name, text]) => (name === 'sendMessageToUser' ? [String(text)] : []));
  }

  get errors(): ErrorInfo[] {
    return this.told.flatMap(([name, error]) => (name === 'setErrorStatus' ? [error as ErrorInfo] : []));
  }

  /** What was told under that name, without the name. */
  of(name: string): unknown[][] {
    return this.told.filter(([known]) => known === name).map(([, ...details]) => details);
  }

  /** The web chat of the same tab after a reload: it has nothing but what was stored. */
  reloaded(): WebChat {
    const next = new WebChat();
    next.#state = this.#state;
    return next;
  }

  /** All that is stored, as text. */
  get stored(): string {
    return this.#state;
  }

  persistedState(): unknown {
    return JSON.parse(this.#state);
  }

  updatePersistedState(state: object, mergeWithCurrent = true): void {
    const before = mergeWithCurrent ? (JSON.parse(this.#state) as object) : {};
    this.#state = JSON.stringify({ ...before, ...state });
  }

  updateCapabilities(capabilities: object): void {
    this.told.push(['updateCapabilities', capabilities]);
  }

  updateAgentAvailability = this.#teller('updateAgentAvailability');
  agentJoined = this.#teller('agentJoined');
  agentReadMessages = this.#teller('agentReadMessages');
  agentTyping = this.#teller('agentTyping');
  sendMessageToUser = this.#teller('sendMessageToUser');
  beginTransferToAnotherAgent = this.#teller('beginTransferToAnotherAgent');
  agentLeftChat = this.#teller('agentLeftChat');
  agentEndedChat = this.#teller('agentEndedChat');
  setErrorStatus = this.#teller('setErrorStatus');
  setFileUploadStatus = this.#teller('setFileUploadStatus');

  #teller(name: string): (...details: unknown[]) => Promise<void> {
    return (...details) => {
      this.told.push([name, ...details]);
      return Promise.resolve();
    };
  }
}
