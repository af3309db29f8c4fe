import { asObject, asText } from '../json.ts';
import { HttpClient } from '../net/httpClient.ts';
import { retry } from '../net/retry.ts';
import type { MessagingOptions, Settings } from '../options.ts';
import { describeProblem, type Problem } from '../problem.ts';
import type { EventHandler, OutgoingMessage, StartRequest, Transport } from '../transport.ts';
import { readStreamEvent, type ConversationEvent } from './conversationEvents.ts';
import { EventStream } from './eventStream.ts';
import { MessagingApi, type Access, type Conversation, type FirstMessage } from './messagingApi.ts';
import { buildRoutingAttributes, DEFAULT_ATTRIBUTES, type RoutingAttributes } from './routingAttributes.ts';

interface OpenConversation extends Conversation {
  readonly events: EventStream;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A conversation over Messaging for In-App and Web. */
export class MessagingTransport implements Transport {
  readonly canSendWhileWaiting = true;
  readonly acceptsFiles = true;
  readonly #options: MessagingOptions;
  readonly #settings: Settings;
  readonly #emit: EventHandler;
  readonly #http: HttpClient;
  readonly #api: MessagingApi;
  readonly #stopped = new AbortController();
  /** UUIDs by the web chat's message ID. Salesforce requires a UUID, and recognizes a duplicate by it. */
  readonly #messageIds = new Map<string, string>();
  #conversation: OpenConversation | undefined;
  #unreadEntries: readonly string[] = [];

  constructor(options: MessagingOptions, settings: Settings, onEvent: EventHandler) {
    this.#options = options;
    this.#settings = settings;
    this.#emit = onEvent;
    this.#http = new HttpClient(settings.fetch);
    this.#api = new MessagingApi(this.#http, settings.timeoutMs, options);
  }

  async areAgentsOnline(): Promise<boolean | null> {
    try {
      return (await this.#options.areAgentsOnline?.()) ?? null;
    } catch {
      this.#settings.log(
        'Handover to Salesforce: the option areAgentsOnline threw an error. The availability of agents is unknown'
      );
      return null;
    }
  }

  async start(request: StartRequest): Promise<Problem | undefined> {
    const access = await this.#api.requestAccess();
    if (!access.ok) {
      return access.problem;
    }
    const names = this.#options.attributes ?? DEFAULT_ATTRIBUTES;
    const attributes = buildRoutingAttributes(request.values, names, request.preChat);
    const conversation = this.#begin(crypto.randomUUID(), access.value);
    return (
      // the stream is opened before the conversation, so that no event is missed
      (await conversation.events.start()) ??
      (await this.#retry(() => this.#api.createConversation(conversation, attributes))) ??
      (await this.#sendSummary(request.summary, attributes))
    );
  }

  async resume(state: unknown): Promise<boolean> {
    const saved = asObject(state);
    const [id, oldToken, lastEventId] = [saved['id'], saved['token'], saved['lastEventId']].map(asText);
    if (id === undefined || oldToken === undefined) {
      return false;
    }
    const access = await this.#api.continueAccess(oldToken);
    if (!access.ok) {
      this.#log(access.problem);
      return false;
    }
    const resumed = { token: access.value.token, ...(lastEventId !== undefined && { lastEventId }) };
    const problem = await this.#begin(id, resumed).events.start();
    this.#log(problem);
    return problem === undefined;
  }

  send(message: OutgoingMessage): Promise<Problem | undefined> {
    return this.#sendText(message);
  }

  sendFile(file: File): Promise<Problem | undefined> {
    const id = crypto.randomUUID();
    return this.#withConversation((conversation) => this.#retry(() => this.#api.sendFile(conversation, id, file)));
  }

  async sendTyping(isTyping: boolean): Promise<void> {
    this.#log(await this.#withConversation((conversation) => this.#api.sendTyping(conversation, isTyping)));
  }

  async sendRead(): Promise<void> {
    const entries = this.#unreadEntries;
    this.#unreadEntries = [];
    if (entries.length > 0) {
      this.#log(await this.#withConversation((conversation) => this.#api.acknowledge(conversation, 'Read', entries)));
    }
  }

  async end(): Promise<void> {
    const conversation = this.#conversation;
    this.#conversation = undefined;
    if (conversation) {
      conversation.events.stop();
      this.#log(await this.#api.end(conversation));
    }
    this.disconnect();
  }

  disconnect(): void {
    this.#conversation?.events.stop();
    this.#stopped.abort();
    this.#http.abortAll();
  }

  saveState(): object {
    if (!this.#conversation) {
      return {};
    }
    const { id, token, events } = this.#conversation;
    return { id, token, ...(events.lastEventId !== undefined && { lastEventId: events.lastEventId }) };
  }

  #begin(id: string, { token, lastEventId }: Access): OpenConversation {
    const events = new EventStream(lastEventId, {
      open: (after) => this.#api.openEvents(token, after),
      retry: this.#settings.retry,
      onEvent: (event) => {
        readStreamEvent(event, id).forEach((each) => this.#onEvent(each));
        this.#emit({ kind: 'stateChanged' });
      },
      onConnection: (isLost) => this.#emit({ kind: 'connection', isLost }),
      onFailed: (problem) => this.#emit({ kind: 'failed', problem })
    });
    this.#conversation = { id, token, events };
    return this.#conversation;
  }

  /** Repeats the attributes with the first message. As seen in practice, they do not reach the session otherwise. */
  async #sendSummary(summary: readonly string[], attributes: RoutingAttributes): Promise<Problem | undefined> {
    for (const [index, text] of summary.entries()) {
      const first = index === 0 ? { attributes, isNewSession: true } : {};
      const problem = await this.#sendText({ id: `summary ${index}`, text }, first);
      if (problem) {
        return problem;
      }
    }
    return undefined;
  }

  #sendText({ id, text }: OutgoingMessage, first?: FirstMessage): Promise<Problem | undefined> {
    const uuid = UUID.test(id) ? id : (this.#messageIds.get(id) ?? crypto.randomUUID());
    this.#messageIds.set(id, uuid);
    return this.#withConversation((conversation) =>
      this.#retry(() => this.#api.sendText(conversation, uuid, text, first))
    );
  }

  #onEvent(event: ConversationEvent): void {
    if (event.kind !== 'received') {
      this.#emit(event);
      return;
    }
    this.#unreadEntries = [...this.#unreadEntries, event.entryId];
    const receipt = this.#withConversation((conversation) =>
      this.#api.acknowledge(conversation, 'Delivery', [event.entryId])
    );
    void receipt.then((problem) => this.#log(problem));
  }

  #withConversation(
    request: (conversation: OpenConversation) => Promise<Problem | undefined>
  ): Promise<Problem | undefined> {
    return this.#conversation ? request(this.#conversation) : Promise.resolve({ kind: 'noChat' });
  }

  #retry(request: () => Promise<Problem | undefined>): Promise<Problem | undefined> {
    return retry(request, this.#settings.retry, this.#stopped.signal);
  }

  /** Logs a problem that the customer does not need to know, such as a lost receipt or typing indicator. */
  #log(problem: Problem | undefined): void {
    if (problem) {
      this.#settings.log(describeProblem(problem));
    }
  }
}
