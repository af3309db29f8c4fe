import { isSuccess, problemOfStatus, type HttpAnswer } from '../net/http.ts';
import type { RetryPolicy } from '../net/link.ts';
import { repeat } from '../net/repeat.ts';
import { sleep } from '../net/sleep.ts';
import type { Problem } from '../problem.ts';
import type { ChatApi, ChatSession, Place } from './api.ts';
import { readMessages, type ChatSignal } from './messages.ts';
import { afterPoll, NEW_CURSOR, type Cursor, type PollOutcome, type PollStep } from './polling.ts';
import type { Route } from './routing.ts';
import { answered, corrected, NEW_SEQUENCE, take, type Sequence } from './sequence.ts';

/** All that is needed to go on with a visit after the page was reloaded. */
export interface SavedVisit extends Place {
  readonly cursor: Cursor;
  readonly sequence: Sequence;
}

export interface VisitParts {
  readonly api: ChatApi;
  readonly retry: RetryPolicy;
  /** Gets what happens, in its order. */
  readonly onSignal: (signal: ChatSignal) => void;
}

/** Key of the requests that may be left out. */
export const TYPING = 'typing';

const OUT_OF_SYNC = 409;
const SESSION_OVER = [403, 404, 410];

/** One Live Agent session from ChasitorInit to its end: requests in their order, and the long polling loop. */
export class Visit implements Place {
  readonly route: Route;
  readonly #parts: VisitParts;
  readonly #ended = new AbortController();
  #session: ChatSession;
  #cursor: Cursor;
  #sequence: Sequence;
  #posts: Promise<unknown> = Promise.resolve();

  constructor(start: Place & Partial<SavedVisit>, parts: VisitParts) {
    this.route = start.route;
    this.#parts = parts;
    this.#session = start.session;
    this.#cursor = start.cursor ?? NEW_CURSOR;
    this.#sequence = start.sequence ?? NEW_SEQUENCE;
  }

  get session(): ChatSession {
    return this.#session;
  }

  get isOver(): boolean {
    return this.#ended.signal.aborted;
  }

  /** Requests go out one after the other. @param key the same for the same request given again */
  post(noun: string, body: object, key: string): Promise<Problem | undefined> {
    const attempt = (): Promise<Problem | undefined> => this.#attempt(noun, body, key);
    const turn = this.#posts.then(() => repeat(attempt, this.#parts.retry, this.#ended.signal));
    this.#posts = turn;
    return turn;
  }

  /** Polls until the visit is stopped or cannot go on. */
  async poll(): Promise<void> {
    while (!this.isOver) {
      const { outcome, messages } = await this.#parts.api.poll(this, this.#cursor.ack);
      if (!this.isOver) {
        await this.#takeIn(afterPoll(this.#cursor, outcome, this.#parts.retry), messages);
      }
    }
  }

  save(): SavedVisit {
    return { route: this.route, session: this.#session, cursor: this.#cursor, sequence: this.#sequence };
  }

  stop(): void {
    this.#ended.abort();
  }

  async #attempt(noun: string, body: object, key: string): Promise<Problem | undefined> {
    const { open } = this.#sequence;
    if (key === TYPING && open !== undefined && open.key !== TYPING) {
      // a message without an answer keeps its number, by which a second attempt is known as such
      return undefined;
    }
    const { sequence, number } = take(this.#sequence, key);
    this.#sequence = sequence;
    const answer = await this.#parts.api.post(this, noun, body, number);
    return answer.ok ? this.#answered(noun, answer.value) : answer.problem;
  }

  #answered(noun: string, { status, text }: HttpAnswer): Problem | undefined {
    const right = status === OUT_OF_SYNC ? corrected(text) : undefined;
    if (isSuccess(status) || right) {
      this.#sequence = right ?? answered(this.#sequence);
      return right && { kind: 'server', step: noun, status };
    }
    return SESSION_OVER.includes(status) ? { kind: 'gone', status } : problemOfStatus(noun, status);
  }

  async #signal(signal: ChatSignal): Promise<void> {
    this.#parts.onSignal(signal);
    if (signal.kind === 'resync') {
      await this.#parts.api.post(this, 'ChasitorResyncState', { organizationId: this.route.organizationId });
    }
  }

  async #takeIn({ cursor, next, tell }: PollStep, messages: unknown): Promise<void> {
    const { onSignal, retry } = this.#parts;
    this.#cursor = cursor;
    if (tell !== undefined) {
      onSignal({ kind: 'connection', isLost: tell === 'lost' });
    }
    for (const signal of readMessages(messages)) {
      await this.#signal(signal);
    }
    onSignal({ kind: 'moved' });
    if (next.do === 'wait') {
      await sleep(next.ms, this.#ended.signal);
    } else if (next.do === 'reconnect') {
      await this.#takeIn(afterPoll(cursor, await this.#reconnect(), retry), []);
    } else if (next.do === 'stop') {
      this.stop();
      onSignal({ kind: 'failed', problem: next.problem });
    }
  }

  async #reconnect(): Promise<PollOutcome> {
    const affinity = await this.#parts.api.reconnect(this, this.#cursor.offset);
    if (!affinity.ok) {
      return { kind: 'failed', problem: affinity.problem };
    }
    this.#session = { ...this.#session, affinity: affinity.value };
    this.#sequence = NEW_SEQUENCE;
    return { kind: 'reconnected' };
  }
}
