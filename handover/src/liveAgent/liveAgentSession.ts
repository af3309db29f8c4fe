import { isSuccessStatus, problemFromStatus, type HttpResponse } from '../net/httpClient.ts';
import { retry, type RetryPolicy } from '../net/retry.ts';
import { sleep } from '../net/sleep.ts';
import type { Problem } from '../problem.ts';
import type { LiveAgentApi, RoutedSession, SessionInfo } from './liveAgentApi.ts';
import { readMessages, type LiveAgentEvent } from './liveAgentEvents.ts';
import { NEW_POLL_STATE, nextPollStep, type PollOutcome, type PollState, type PollStep } from './pollLoop.ts';
import type { Route } from './routing.ts';
import { assignNumber, confirmNumber, NEW_SEQUENCE, parseOutOfSync, type SequenceState } from './sequenceNumbers.ts';

/** The state that continues a session after a page reload. */
export interface SavedSession extends RoutedSession {
  readonly poll: PollState;
  readonly sequence: SequenceState;
}

export interface SessionParts {
  readonly api: LiveAgentApi;
  readonly retry: RetryPolicy;
  /** Receives the events in order. */
  readonly onEvent: (event: LiveAgentEvent) => void;
}

/** Key of typing indicators, which may be skipped. */
export const TYPING_KEY = 'typing';

const OUT_OF_SYNC = 409;
const SESSION_OVER = [403, 404, 410];

/** A Live Agent session from ChasitorInit to its end: sends requests in order, and runs the long polling loop. */
export class LiveAgentSession implements RoutedSession {
  readonly route: Route;
  readonly #parts: SessionParts;
  readonly #ended = new AbortController();
  #session: SessionInfo;
  #poll: PollState;
  #sequence: SequenceState;
  #lastPost: Promise<unknown> = Promise.resolve();

  constructor(start: RoutedSession & Partial<SavedSession>, parts: SessionParts) {
    this.route = start.route;
    this.#parts = parts;
    this.#session = start.session;
    this.#poll = start.poll ?? NEW_POLL_STATE;
    this.#sequence = start.sequence ?? NEW_SEQUENCE;
  }

  get session(): SessionInfo {
    return this.#session;
  }

  get isOver(): boolean {
    return this.#ended.signal.aborted;
  }

  /**
   * Sends a request when all earlier ones are done.
   * @param resource name below `Chasitor/`, such as `ChatMessage`
   * @param key the same for a request that is sent again
   */
  post(resource: string, body: object, key: string): Promise<Problem | undefined> {
    const attempt = (): Promise<Problem | undefined> => this.#attempt(resource, body, key);
    const post = this.#lastPost.then(() => retry(attempt, this.#parts.retry, this.#ended.signal));
    this.#lastPost = post;
    return post;
  }

  /** Polls until the session is stopped or over. */
  async poll(): Promise<void> {
    while (!this.isOver) {
      const { outcome, messages } = await this.#parts.api.poll(this, this.#poll.ack);
      if (!this.isOver) {
        await this.#process(nextPollStep(this.#poll, outcome, this.#parts.retry), messages);
      }
    }
  }

  saveState(): SavedSession {
    return { route: this.route, session: this.#session, poll: this.#poll, sequence: this.#sequence };
  }

  stop(): void {
    this.#ended.abort();
  }

  async #attempt(resource: string, body: object, key: string): Promise<Problem | undefined> {
    const { pending } = this.#sequence;
    if (key === TYPING_KEY && pending !== undefined && pending.key !== TYPING_KEY) {
      // a message without a response keeps its number, so that a second attempt is recognized as a duplicate
      return undefined;
    }
    const { sequence, number } = assignNumber(this.#sequence, key);
    this.#sequence = sequence;
    const response = await this.#parts.api.post(this, resource, body, number);
    return response.ok ? this.#readPostResponse(resource, response.value) : response.problem;
  }

  #readPostResponse(resource: string, { status, text }: HttpResponse): Problem | undefined {
    const corrected = status === OUT_OF_SYNC ? parseOutOfSync(text) : undefined;
    if (corrected) {
      this.#sequence = corrected;
      // a retryable problem, so that the request is sent again with the correct number
      return { kind: 'server', operation: resource, status };
    }
    if (isSuccessStatus(status)) {
      this.#sequence = confirmNumber(this.#sequence);
      return undefined;
    }
    return SESSION_OVER.includes(status) ? { kind: 'gone', status } : problemFromStatus(resource, status);
  }

  async #process({ state, action, change }: PollStep, messages: unknown): Promise<void> {
    const { onEvent, retry: policy } = this.#parts;
    this.#poll = state;
    if (change !== undefined) {
      onEvent({ kind: 'connection', isLost: change === 'lost' });
    }
    for (const event of readMessages(messages)) {
      await this.#emit(event);
    }
    onEvent({ kind: 'stateChanged' });
    if (action.kind === 'wait') {
      await sleep(action.ms, this.#ended.signal);
    } else if (action.kind === 'reconnect') {
      await this.#process(nextPollStep(state, await this.#reconnect(), policy), []);
    } else if (action.kind === 'stop') {
      this.stop();
      onEvent({ kind: 'failed', problem: action.problem });
    }
  }

  async #emit(event: LiveAgentEvent): Promise<void> {
    this.#parts.onEvent(event);
    if (event.kind === 'resync') {
      await this.#parts.api.post(this, 'ChasitorResyncState', { organizationId: this.route.organizationId });
    }
  }

  async #reconnect(): Promise<PollOutcome> {
    const affinity = await this.#parts.api.reconnect(this, this.#poll.offset);
    if (!affinity.ok) {
      return { kind: 'failed', problem: affinity.problem };
    }
    this.#session = { ...this.#session, affinity: affinity.value };
    this.#sequence = NEW_SEQUENCE;
    return { kind: 'reconnected' };
  }
}
