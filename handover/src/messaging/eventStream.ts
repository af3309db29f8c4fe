import { createParser } from 'eventsource-parser';
import { CONNECTED, onFailure, onSuccess, type ConnectionState, type ConnectionUpdate } from '../net/connection.ts';
import { problemFromStatus } from '../net/httpClient.ts';
import type { RetryPolicy } from '../net/retry.ts';
import { sleep } from '../net/sleep.ts';
import type { Problem, Result } from '../problem.ts';
import type { StreamEvent } from './conversationEvents.ts';

/** A stream without data for this time counts as broken. The service seems to send a ping every 25 seconds. */
const SILENCE_MS = 90_000;

export interface EventStreamParts {
  readonly open: (lastEventId: string | undefined) => Promise<Result<Response>>;
  readonly retry: RetryPolicy;
  readonly onEvent: (event: StreamEvent) => void;
  readonly onConnection: (isLost: boolean) => void;
  /** Called when the stream is given up. */
  readonly onFailed: (problem: Problem) => void;
}

type Opened =
  | { readonly kind: 'stream'; readonly body: ReadableStream<Uint8Array> }
  | { readonly kind: 'refused' | 'failed'; readonly problem: Problem };

type OnStreamEvent = (event: StreamEvent, id: string | undefined) => void;

/** The server-sent events of a conversation. A broken stream is opened again after the last event. */
export class EventStream {
  readonly #parts: EventStreamParts;
  readonly #ended = new AbortController();
  #lastEventId: string | undefined;
  #connection: ConnectionState = CONNECTED;

  /** @param lastEventId ID of the event after which the stream begins */
  constructor(lastEventId: string | undefined, parts: EventStreamParts) {
    this.#lastEventId = lastEventId;
    this.#parts = parts;
  }

  get lastEventId(): string | undefined {
    return this.#lastEventId;
  }

  /** Opens the stream. Resolves when it is open, or with the problem of the first attempt. */
  async start(): Promise<Problem | undefined> {
    const opened = await this.#open();
    if (opened.kind !== 'stream') {
      return opened.problem;
    }
    void this.#run(opened);
    return undefined;
  }

  stop(): void {
    this.#ended.abort();
  }

  async #open(): Promise<Opened> {
    const opened = await this.#parts.open(this.#lastEventId);
    if (!opened.ok) {
      return { kind: 'failed', problem: opened.problem };
    }
    const { status, body } = opened.value;
    if (status === 200 && body) {
      return { kind: 'stream', body };
    }
    const problem = problemFromStatus('events', status);
    return { kind: problem.kind === 'refused' ? 'refused' : 'failed', problem };
  }

  async #run(first: Opened): Promise<void> {
    const { signal } = this.#ended;
    for (let opened = first; !signal.aborted; opened = await this.#open()) {
      const problem = opened.kind === 'stream' ? await readStream(opened.body, this.#onEvent, signal) : opened.problem;
      if (signal.aborted) {
        return;
      }
      const update = onFailure(this.#connection, this.#parts.retry);
      if (update.giveUp || opened.kind === 'refused') {
        this.#parts.onFailed(problem);
        return;
      }
      this.#update(update);
      await sleep(update.retryAfterMs, signal);
    }
  }

  readonly #onEvent: OnStreamEvent = (event, id) => {
    this.#lastEventId = id ?? this.#lastEventId;
    // only an event counts as success: a proxy may open a connection and close it at once
    this.#update(onSuccess(this.#connection));
    this.#parts.onEvent(event);
  };

  #update({ state, change }: ConnectionUpdate): void {
    this.#connection = state;
    if (change !== undefined) {
      this.#parts.onConnection(change === 'lost');
    }
  }
}

/** Reads until the stream ends, breaks, is silent for too long, or the signal is aborted. */
async function readStream(
  body: ReadableStream<Uint8Array>,
  onEvent: OnStreamEvent,
  signal: AbortSignal
): Promise<Problem> {
  const reader = body.getReader();
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  let silence = setTimeout(cancel, SILENCE_MS);
  signal.addEventListener('abort', cancel);
  const feed = createEventParser(onEvent);
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      clearTimeout(silence);
      silence = setTimeout(cancel, SILENCE_MS);
      feed(chunk.value);
    }
  } catch {
    // a connection that breaks is handled like a stream that ends
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', cancel);
  }
  return { kind: 'offline', operation: 'events' };
}

/** Returns a function that takes the chunks of a stream and reports each complete event. */
export function createEventParser(onEvent: OnStreamEvent): (chunk: Uint8Array) => void {
  const decoder = new TextDecoder();
  const parser = createParser({ onEvent: ({ event = '', data, id }) => onEvent({ type: event, data }, id) });
  return (chunk) => parser.feed(decoder.decode(chunk, { stream: true }));
}
