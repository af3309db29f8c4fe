import type { ErrorInfo, ServiceDeskCallback } from '../../handover/src/serviceDesk/webChatApi.ts';

type CallbackName = keyof ServiceDeskCallback;

/** A web chat that records the calls of a service desk, and keeps its persisted state. */
export class FakeWebChat implements ServiceDeskCallback {
  readonly #calls: (readonly [name: CallbackName, ...parameters: unknown[]])[] = [];
  #state = '{}';

  /** The messages that the customer sees. */
  get texts(): string[] {
    return this.calls('sendMessageToUser').map(([text]) => String(text));
  }

  get errors(): ErrorInfo[] {
    return this.calls('setErrorStatus').map(([error]) => error as ErrorInfo);
  }

  /** The parameters of each call of that callback, in order. */
  calls(name: CallbackName): unknown[][] {
    return this.#calls.filter(([called]) => called === name).map(([, ...parameters]) => parameters);
  }

  /** The web chat in the same tab after a page reload: only the persisted state is left. */
  reloaded(): FakeWebChat {
    const next = new FakeWebChat();
    next.#state = this.#state;
    return next;
  }

  /** The persisted state as JSON text. */
  get stateText(): string {
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
    this.#calls.push(['updateCapabilities', capabilities]);
  }

  updateAgentAvailability = this.#recorder('updateAgentAvailability');
  agentJoined = this.#recorder('agentJoined');
  agentReadMessages = this.#recorder('agentReadMessages');
  agentTyping = this.#recorder('agentTyping');
  sendMessageToUser = this.#recorder('sendMessageToUser');
  beginTransferToAnotherAgent = this.#recorder('beginTransferToAnotherAgent');
  agentLeftChat = this.#recorder('agentLeftChat');
  agentEndedChat = this.#recorder('agentEndedChat');
  setErrorStatus = this.#recorder('setErrorStatus');
  setFileUploadStatus = this.#recorder('setFileUploadStatus');

  #recorder(name: CallbackName): (...parameters: unknown[]) => Promise<void> {
    return (...parameters) => {
      this.#calls.push([name, ...parameters]);
      return Promise.resolve();
    };
  }
}
