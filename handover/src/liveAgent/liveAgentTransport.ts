import { asObject } from '../json.ts';
import { HttpClient } from '../net/httpClient.ts';
import type { ChatOptions, Settings } from '../options.ts';
import { describeProblem, type Problem } from '../problem.ts';
import type { EventHandler, OutgoingMessage, StartRequest, Transport } from '../transport.ts';
import { LiveAgentApi, type RoutedSession } from './liveAgentApi.ts';
import type { LiveAgentEvent, UploadTarget } from './liveAgentEvents.ts';
import { LiveAgentSession, TYPING_KEY, type SavedSession } from './liveAgentSession.ts';
import { buildPreChatData } from './preChat.ts';
import { isTrustedUrl, resolveRoutes, type Route } from './routing.ts';

const DEFAULT_API_VERSION = 47;
const DEFAULT_VISITOR = 'Visitor';

/** State of a chat that no agent has accepted yet. */
interface WaitingState {
  /** Messages for the agent who joins. */
  readonly summary: readonly string[];
  /** Tries the remaining routes. Missing after a page reload, because it needs values that are not stored. */
  readonly tryNextRoute?: () => Promise<Problem | undefined>;
}

/** A chat over the Live Agent REST API. */
export class LiveAgentTransport implements Transport {
  readonly canSendWhileWaiting = false;
  readonly #options: ChatOptions;
  readonly #settings: Settings;
  readonly #emit: EventHandler;
  readonly #http: HttpClient;
  readonly #api: LiveAgentApi;
  #session: LiveAgentSession | undefined;
  #uploadTarget: UploadTarget | undefined;
  #waiting: WaitingState | undefined;

  constructor(options: ChatOptions, settings: Settings, onEvent: EventHandler) {
    this.#options = options;
    this.#settings = settings;
    this.#emit = onEvent;
    this.#http = new HttpClient(settings.fetch);
    this.#api = new LiveAgentApi(this.#http, settings.timeoutMs, options.apiVersion ?? DEFAULT_API_VERSION);
  }

  /** A file must be requested by the agent. */
  get acceptsFiles(): boolean {
    return this.#uploadTarget !== undefined;
  }

  async areAgentsOnline(item: unknown): Promise<boolean> {
    const { route, problem } = await this.#findAvailable(resolveRoutes(item, this.#options));
    if (problem) {
      this.#settings.log(describeProblem(problem));
    }
    return route !== undefined;
  }

  start(request: StartRequest): Promise<Problem | undefined> {
    const routes = resolveRoutes(request.item, this.#options);
    return this.#startOnRoute(request, routes, { kind: 'noAgents' });
  }

  resume(state: unknown): Promise<boolean> {
    const { session, route, uploadTarget, summary } = asObject(state);
    if (session === undefined || route === undefined) {
      return Promise.resolve(false);
    }
    this.#uploadTarget = uploadTarget as UploadTarget | undefined;
    this.#waiting = Array.isArray(summary) ? { summary: summary as string[] } : undefined;
    void this.#begin(state as SavedSession).poll();
    return Promise.resolve(true);
  }

  send({ id, text }: OutgoingMessage): Promise<Problem | undefined> {
    return this.#session?.post('ChatMessage', { text }, id) ?? Promise.resolve({ kind: 'noChat' });
  }

  async sendFile(file: File): Promise<Problem | undefined> {
    const [session, target] = [this.#session, this.#uploadTarget];
    if (!session || !target) {
      return { kind: 'file', reason: 'notRequested' };
    }
    if (!isTrustedUrl(target.uploadUrl, this.#options.url)) {
      return { kind: 'file', reason: 'host' };
    }
    const problem = await this.#api.upload(session, target, file);
    if (!problem) {
      this.#uploadTarget = undefined;
    }
    return problem;
  }

  async sendTyping(isTyping: boolean): Promise<void> {
    await this.#session?.post(isTyping ? 'ChasitorTyping' : 'ChasitorNotTyping', {}, TYPING_KEY);
  }

  /** Does nothing, because Live Agent has no receipts. */
  sendRead(): Promise<void> {
    return Promise.resolve();
  }

  async end(): Promise<void> {
    const session = this.#session;
    if (session && !session.isOver) {
      session.stop();
      await session.post('ChatEnd', { reason: 'client' }, 'end');
    }
    this.#http.abortAll();
  }

  disconnect(): void {
    this.#session?.stop();
    this.#http.abortAll();
  }

  saveState(): object {
    return {
      ...this.#session?.saveState(),
      ...(this.#uploadTarget && { uploadTarget: this.#uploadTarget }),
      ...(this.#waiting && { summary: this.#waiting.summary })
    };
  }

  /**
   * Starts the chat on the first available route, and keeps the later routes for the case that no agent accepts it.
   * @param none the problem if no route is available
   */
  async #startOnRoute(request: StartRequest, routes: readonly Route[], none: Problem): Promise<Problem | undefined> {
    const { route, rest, problem } = await this.#findAvailable(routes);
    if (route === undefined) {
      return problem ?? none;
    }
    const opened = await this.#api.openSession(route);
    if (!opened.ok) {
      return opened.problem;
    }
    const session = this.#begin({ route, session: opened.value });
    const initProblem = await session.post('ChasitorInit', initBody(session, request, this.#options), 'init');
    if (initProblem) {
      return initProblem;
    }
    this.#waiting = {
      summary: request.summary,
      tryNextRoute: () => this.#startOnRoute(request, rest, { kind: 'declined' })
    };
    void session.poll();
    return undefined;
  }

  #begin(start: RoutedSession & Partial<SavedSession>): LiveAgentSession {
    const session: LiveAgentSession = new LiveAgentSession(start, {
      api: this.#api,
      retry: this.#settings.retry,
      onEvent: (event) => {
        if (session === this.#session) {
          this.#onEvent(event);
        }
      }
    });
    this.#session = session;
    return session;
  }

  /** Finds the first available route. If there is none, returns the first problem of an availability request. */
  async #findAvailable(
    routes: readonly Route[]
  ): Promise<{ route?: Route; rest: readonly Route[]; problem?: Problem }> {
    let problem: Problem | undefined;
    for (const [index, route] of routes.entries()) {
      const available = await this.#api.isAvailable(route);
      if (available.ok && available.value) {
        return { route, rest: routes.slice(index + 1) };
      }
      problem ??= available.ok ? undefined : available.problem;
    }
    return { rest: [], ...(problem && { problem }) };
  }

  #onEvent(event: LiveAgentEvent): void {
    switch (event.kind) {
      case 'resync':
        return;
      case 'requestFailed':
        void this.#onRequestFailed();
        return;
      case 'uploadTarget':
        this.#uploadTarget = event.target;
        return;
      case 'fileRequested':
        this.#uploadTarget = event.isRequested ? this.#uploadTarget : undefined;
        break;
      case 'joined':
        void this.#sendSummary();
        break;
      case 'ended':
        this.#session?.stop();
        break;
    }
    this.#emit(event);
  }

  /** Handles ChatRequestFail: no agent accepted the chat, or the only agent of an active chat has gone. */
  async #onRequestFailed(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    this.#session?.stop();
    if (waiting === undefined) {
      this.#emit({ kind: 'ended' });
      return;
    }
    const problem = waiting.tryNextRoute ? await waiting.tryNextRoute() : { kind: 'declined' as const };
    if (problem) {
      this.#emit({ kind: 'failed', problem });
    }
  }

  /** Queues its requests before `joined` is reported, so that they come before any message from the customer. */
  async #sendSummary(): Promise<void> {
    const summary = this.#waiting?.summary ?? [];
    this.#waiting = undefined;
    const posts = summary.flatMap(
      (text, index) => this.#session?.post('ChatMessage', { text }, `summary ${index}`) ?? []
    );
    const problem = (await Promise.all(posts)).find((found) => found !== undefined);
    if (problem) {
      this.#settings.log(describeProblem(problem));
    }
  }
}

function initBody({ route, session }: RoutedSession, request: StartRequest, options: ChatOptions): object {
  const { organizationId, deploymentId, buttonId, buttonOverrides } = route;
  // both are missing where tests run, in Node
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
    ...buildPreChatData(request.values, request.preChat)
  };
}
