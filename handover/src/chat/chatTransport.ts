import { Http } from '../net/http.ts';
import { fieldsOf } from '../net/read.ts';
import type { ChatOptions, Settings } from '../options.ts';
import { describe, type Problem } from '../problem.ts';
import type { StartRequest, Tell, Transport } from '../transport.ts';
import { ChatApi, type Place } from './api.ts';
import type { ChatSignal, FileRequest } from './messages.ts';
import { preChatData } from './preChat.ts';
import { isTrustedUrl, routesOf, type Route } from './routing.ts';
import { TYPING, Visit, type SavedVisit } from './visit.ts';

const DEFAULT_API_VERSION = 47;
const DEFAULT_VISITOR = 'Visitor';

/** What is still to be done for a chat that nobody has taken yet. */
interface Waiting {
  /** Messages for the agent who joins. */
  readonly summary: readonly string[];
  /** Where to go when all decline; it is not known after a reload, since it needs what is not stored. */
  readonly elsewhere?: () => Promise<Problem | undefined>;
}

/** A chat over the Live Agent REST API. */
export class ChatTransport implements Transport {
  readonly sendsWhileWaiting = false;
  readonly takesFiles = false;
  readonly #options: ChatOptions;
  readonly #settings: Settings;
  readonly #tell: Tell;
  readonly #http: Http;
  readonly #api: ChatApi;
  #visit: Visit | undefined;
  #fileRequest: FileRequest | undefined;
  #waiting: Waiting | undefined;

  constructor(options: ChatOptions, settings: Settings, tell: Tell) {
    this.#options = options;
    this.#settings = settings;
    this.#tell = tell;
    this.#http = new Http(settings.fetch);
    this.#api = new ChatApi(this.#http, settings.timeoutMs, options.apiVersion ?? DEFAULT_API_VERSION);
  }

  async areAgentsOnline(item: unknown): Promise<boolean> {
    const { route, problem } = await this.#firstAvailable(routesOf(item, this.#options));
    if (problem) {
      this.#settings.log(describe(problem));
    }
    return route !== undefined;
  }

  start(request: StartRequest): Promise<Problem | undefined> {
    const routes = routesOf(request.item, this.#options);
    return this.#place(request, routes, { kind: 'noAgents' });
  }

  resume(saved: unknown): Promise<boolean> {
    const { session, route, fileRequest, summary } = fieldsOf(saved);
    if (session === undefined || route === undefined) {
      return Promise.resolve(false);
    }
    this.#fileRequest = fileRequest as FileRequest | undefined;
    this.#waiting = Array.isArray(summary) ? { summary: summary as string[] } : undefined;
    void this.#begin(saved as SavedVisit).poll();
    return Promise.resolve(true);
  }

  send({ id, text }: { id: string; text: string }): Promise<Problem | undefined> {
    return this.#visit?.post('ChatMessage', { text }, id) ?? Promise.resolve({ kind: 'noChat' });
  }

  async sendFile(file: File): Promise<Problem | undefined> {
    const [visit, request] = [this.#visit, this.#fileRequest];
    if (!visit || !request) {
      return { kind: 'file', reason: 'notAsked' };
    }
    if (!isTrustedUrl(request.uploadUrl, this.#options.url)) {
      return { kind: 'file', reason: 'host' };
    }
    const problem = await this.#api.upload(visit, request, file);
    if (!problem) {
      this.#fileRequest = undefined;
    }
    return problem;
  }

  async sendTyping(isTyping: boolean): Promise<void> {
    await this.#visit?.post(isTyping ? 'ChasitorTyping' : 'ChasitorNotTyping', {}, TYPING);
  }

  /** Live Agent has no receipts. */
  sendRead(): Promise<void> {
    return Promise.resolve();
  }

  async end(): Promise<void> {
    const visit = this.#visit;
    if (visit && !visit.isOver) {
      visit.stop();
      await visit.post('ChatEnd', { reason: 'client' }, 'end');
    }
    this.#http.stop();
  }

  stop(): void {
    this.#visit?.stop();
    this.#http.stop();
  }

  save(): object {
    return {
      ...this.#visit?.save(),
      ...(this.#fileRequest && { fileRequest: this.#fileRequest }),
      ...(this.#waiting && { summary: this.#waiting.summary })
    };
  }

  /** Tries the routes in their order; the one that is taken leaves the later ones for when everybody declines. */
  async #place(request: StartRequest, routes: readonly Route[], none: Problem): Promise<Problem | undefined> {
    const found = await this.#firstAvailable(routes);
    if (found.route === undefined) {
      return found.problem ?? none;
    }
    const session = await this.#api.openSession(found.route);
    if (!session.ok) {
      return session.problem;
    }
    const visit = this.#begin({ route: found.route, session: session.value });
    const problem = await visit.post('ChasitorInit', initBody(visit, request, this.#options), 'init');
    if (problem) {
      return problem;
    }
    this.#waiting = {
      summary: request.summary,
      elsewhere: () => this.#place(request, found.rest, { kind: 'declined' })
    };
    void visit.poll();
    return undefined;
  }

  #begin(start: Place & Partial<SavedVisit>): Visit {
    const visit: Visit = new Visit(start, {
      api: this.#api,
      retry: this.#settings.retry,
      onSignal: (signal) => {
        if (visit === this.#visit) {
          this.#onSignal(signal);
        }
      }
    });
    this.#visit = visit;
    return visit;
  }

  /** The first route with somebody there, and those after it; else the first problem that kept one from being asked. */
  async #firstAvailable(
    routes: readonly Route[]
  ): Promise<{ route?: Route; rest: readonly Route[]; problem?: Problem }> {
    let problem: Problem | undefined;
    for (const [index, route] of routes.entries()) {
      const answer = await this.#api.isAvailable(route);
      if (answer.ok && answer.value) {
        return { route, rest: routes.slice(index + 1) };
      }
      problem ??= answer.ok ? undefined : answer.problem;
    }
    return { rest: [], ...(problem && { problem }) };
  }

  #onSignal(signal: ChatSignal): void {
    const action = this.#actions[signal.kind] as ((signal: ChatSignal) => void) | undefined;
    if (action) {
      action(signal);
    } else {
      this.#tell(signal as Parameters<Tell>[0]);
    }
  }

  readonly #actions: { readonly [K in ChatSignal['kind']]?: (signal: Extract<ChatSignal, { kind: K }>) => void } = {
    resync: () => undefined,
    fileRequest: ({ request }) => {
      this.#fileRequest = request;
    },
    fileWanted: (signal) => {
      this.#fileRequest = signal.isWanted ? this.#fileRequest : undefined;
      this.#tell(signal);
    },
    joined: (signal) => {
      void this.#sendSummary();
      this.#tell(signal);
    },
    ended: (signal) => {
      this.#visit?.stop();
      this.#tell(signal);
    },
    requestFailed: () => void this.#onRequestFailed()
  };

  /** Before somebody joined, all have declined. Afterwards, the only agent has gone. */
  async #onRequestFailed(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    this.#visit?.stop();
    if (waiting === undefined) {
      this.#tell({ kind: 'ended' });
      return;
    }
    const problem = waiting.elsewhere ? await waiting.elsewhere() : { kind: 'declined' as const };
    if (problem) {
      this.#tell({ kind: 'failed', problem });
    }
  }

  /** Its requests are in the queue before any message of the customer's. */
  async #sendSummary(): Promise<void> {
    const summary = this.#waiting?.summary ?? [];
    this.#waiting = undefined;
    const posts = summary.flatMap(
      (text, index) => this.#visit?.post('ChatMessage', { text }, `summary ${index}`) ?? []
    );
    const problem = (await Promise.all(posts)).find((found) => found !== undefined);
    if (problem) {
      this.#settings.log(describe(problem));
    }
  }
}

function initBody({ route, session }: Place, request: StartRequest, options: ChatOptions): object {
  const { organizationId, deploymentId, buttonId, buttonOverrides } = route;
  // a test runs without a browser
  const { screen, navigator } = globalThis as Partial<Pick<typeof globalThis, 'screen' | 'navigator'>>;
  return {
    organizationId,
    deploymentId,
    buttonId,
    ...(buttonOverrides && { buttonOverrides }),
    sessionId: session.id,
    visitorName: options.visitorName ?? DEFAULT_VISITOR,
    userAgent: navigator?.userAgent ?? '',
    language: request.locale || (navigator?.language ?? ''),
    screenResolution: screen ? `${screen.width}x${screen.height}` : '',
    receiveQueueUpdates: true,
    isPost: true,
    ...preChatData(request.values, request.preChat)
  };
}
