import { Http } from '../net/http.ts';
import { fieldsOf, textIn } from '../net/read.ts';
import { repeat } from '../net/repeat.ts';
import type { MessagingOptions, Settings } from '../options.ts';
import { describe, type Problem } from '../problem.ts';
import type { OutgoingMessage, StartRequest, Tell, Transport } from '../transport.ts';
import { MessagingApi, type Access, type Attributes, type Conversation, type FirstMessage } from './api.ts';
import { DEFAULT_ATTRIBUTES, routingAttributes } from './attributes.ts';
import { readEvent, type EntrySignal } from './entries.ts';
import { EventStream } from './events.ts';

interface Open extends Conversation {
  readonly events: EventStream;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A conversation over Messaging for In-App and Web. */
export class MessagingTransport implements Transport {
  readonly sendsWhileWaiting = true;
  readonly takesFiles = true;
  readonly #options: MessagingOptions;
  readonly #settings: Settings;
  readonly #tell: Tell;
  readonly #http: Http;
  readonly #api: MessagingApi;
  readonly #stopped = new AbortController();
  /** Ids of messages by the web chat's; Salesforce wants a UUID, and the same one for the same message. */
  readonly #messageIds = new Map<string, string>();
  #open: Open | undefined;
  #unread: readonly string[] = [];

  constructor(options: MessagingOptions, settings: Settings, tell: Tell) {
    this.#options = options;
    this.#settings = settings;
    this.#tell = tell;
    this.#http = new Http(settings.fetch);
    this.#api = new MessagingApi(this.#http, settings.timeoutMs, options);
  }

  async areAgentsOnline(): Promise<boolean | null> {
    try {
      return (await this.#options.areAgentsOnline?.()) ?? null;
    } catch {
      this.#settings.log('Handover to Salesforce: the option areAgentsOnline has failed. Nobody knows who is there');
      return null;
    }
  }

  async start(request: StartRequest): Promise<Problem | undefined> {
    const access = await this.#api.openAccess();
    if (!access.ok) {
      return access.problem;
    }
    const names = this.#options.attributes ?? DEFAULT_ATTRIBUTES;
    const attributes = routingAttributes(request.values, names, request.preChat);
    const open = this.#begin(crypto.randomUUID(), access.value);
    return (
      // listening comes first, so that nothing that is said can be missed
      (await open.events.start()) ??
      (await this.#repeat(() => this.#api.createConversation(open, attributes))) ??
      (await this.#sendSummary(request.summary, attributes))
    );
  }

  async resume(saved: unknown): Promise<boolean> {
    const { id, token, lastEventId } = fieldsOf(saved);
    const [conversationId, oldToken, place] = [id, token, lastEventId].map(textIn);
    if (conversationId === undefined || oldToken === undefined) {
      return false;
    }
    const access = await this.#api.continueAccess(oldToken);
    if (!access.ok) {
      this.#log(access.problem);
      return false;
    }
    const from = { token: access.value.token, ...(place !== undefined && { lastEventId: place }) };
    const problem = await this.#begin(conversationId, from).events.start();
    this.#log(problem);
    return problem === undefined;
  }

  send(message: OutgoingMessage): Promise<Problem | undefined> {
    return this.#sendText(message);
  }

  sendFile(file: File): Promise<Problem | undefined> {
    const id = crypto.randomUUID();
    return this.#within((open) => this.#repeat(() => this.#api.sendFile(open, id, file)));
  }

  async sendTyping(isTyping: boolean): Promise<void> {
    this.#log(await this.#within((open) => this.#api.sendTyping(open, isTyping)));
  }

  async sendRead(): Promise<void> {
    const entries = this.#unread;
    this.#unread = [];
    if (entries.length > 0) {
      this.#log(await this.#within((open) => this.#api.acknowledge(open, 'Read', entries)));
    }
  }

  async end(): Promise<void> {
    const open = this.#open;
    this.#open = undefined;
    if (open) {
      open.events.stop();
      this.#log(await this.#api.end(open));
    }
    this.stop();
  }

  stop(): void {
    this.#open?.events.stop();
    this.#stopped.abort();
    this.#http.stop();
  }

  save(): object {
    if (!this.#open) {
      return {};
    }
    const { id, token, events } = this.#open;
    return { id, token, ...(events.lastEventId !== undefined && { lastEventId: events.lastEventId }) };
  }

  #begin(id: string, { token, lastEventId }: Access): Open {
    const events = new EventStream(lastEventId, {
      open: (place) => this.#api.openEvents(token, place),
      retry: this.#settings.retry,
      onEvent: (event) => {
        readEvent(event, id).forEach((signal) => this.#onSignal(signal));
        this.#tell({ kind: 'moved' });
      },
      onConnection: (isLost) => this.#tell({ kind: 'connection', isLost }),
      onFailed: (problem) => this.#tell({ kind: 'failed', problem })
    });
    this.#open = { id, token, events };
    return this.#open;
  }

  /** Seen in practice: attributes reach the MessagingSession only if the first message repeats them. */
  async #sendSummary(summary: readonly string[], attributes: Attributes): Promise<Problem | undefined> {
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
    return this.#within((open) => this.#repeat(() => this.#api.sendText(open, uuid, text, first)));
  }

  #onSignal(signal: EntrySignal): void {
    if (signal.kind !== 'received') {
      this.#tell(signal);
      return;
    }
    this.#unread = [...this.#unread, signal.entryId];
    const receipt = this.#within((open) => this.#api.acknowledge(open, 'Delivery', [signal.entryId]));
    void receipt.then((problem) => this.#log(problem));
  }

  #within(act: (open: Open) => Promise<Problem | undefined>): Promise<Problem | undefined> {
    return this.#open ? act(this.#open) : Promise.resolve({ kind: 'noChat' });
  }

  #repeat(ask: () => Promise<Problem | undefined>): Promise<Problem | undefined> {
    return repeat(ask, this.#settings.retry, this.#stopped.signal);
  }

  /** A receipt or a sign of typing that gets lost is not worth the customer's attention. */
  #log(problem: Problem | undefined): void {
    if (problem) {
      this.#settings.log(describe(problem));
    }
  }
}
