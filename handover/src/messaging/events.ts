import { createParser } from 'eventsource-parser';
import { problemOfStatus } from '../net/http.ts';
import { failed, NEW_LINK, succeeded, type Link, type LinkStep, type RetryPolicy } from '../net/link.ts';
import { sleep } from '../net/sleep.ts';
import type { Problem, Result } from '../problem.ts';
import type { StreamEvent } from './entries.ts';

/** Without a sign of life for so long a stream counts as dead: the service sends a ping about every 25 seconds (?). */
const SILENCE_MS = 90_000;

export interface EventStreamParts {
  readonly open: (lastEventId: string | undefined) => Promise<Result<Response>>;
  readonly retry: RetryPolicy;
  readonly onEvent: (event: StreamEvent) => void;
  readonly onConnection: (isLost: boolean) => void;
  /** The stream cannot be had any more. */
  readonly onFailed: (problem: Problem) => void;
}

type Opened =
  | { readonly kind: 'stream'; readonly body: ReadableStream<Uint8Array> }
  | { readonly kind: 'refused' | 'failed'; readonly problem: Problem };

/** The conversation's events, over as many connections as it takes. */
export class EventStream {
  readonly #parts: EventStreamParts;
  readonly #ended = new AbortController();
  #lastEventId: string | undefined;
  #link: Link = NEW_LINK;

  /** @param from id of the event after which the stream begins */
  constructor(from: string | undefined, parts: EventStreamParts) {
    this.#lastEventId = from;
    this.#parts = parts;
  }

  get lastEventId(): string | undefined {
    return this.#lastEventId;
  }

  /** Resolves when the first connection stands or has failed. */
  async start(): Promise<Problem | undefined> {
    const opened = await this.#connect();
    if (opened.kind !== 'stream') {
      return opened.problem;
    }
    void this.#follow(opened);
    return undefined;
  }

  stop(): void {
    this.#ended.abort();
  }

  async #connect(): Promise<Opened> {
    const opened = await this.#parts.open(this.#lastEventId);
    if (!opened.ok) {
      return { kind: 'failed', problem: opened.problem };
    }
    const { status, body } = opened.value;
    if (status === 200 && body) {
      return { kind: 'stream', body };
    }
    const problem = problemOfStatus('events', status);
    return { kind: problem.kind === 'refused' ? 'refused' : 'failed', problem };
  }

  async #follow(first: Opened): Promise<void> {
    const { signal } = this.#ended;
    for (let opened = first; !signal.aborted; opened = await this.#connect()) {
      const problem = opened.kind === 'stream' ? await readAll(opened.body, this.#take, signal) : opened.problem;
      if (signal.aborted) {
        return;
      }
      const step = failed(this.#link, this.#parts.retry);
      if (step.giveUp || opened.kind === 'refused') {
        this.#parts.onFailed(problem);
        return;
      }
      this.#tell(step);
      await sleep(step.waitMs, signal);
    }
  }

  readonly #take = (event: StreamEvent, id: string | undefined): void => {
    this.#lastEventId = id ?? this.#lastEventId;
    // an event proves more than an open connection: a proxy may open one and end it at once
    this.#tell(succeeded(this.#link));
    this.#parts.onEvent(event);
  };

  #tell({ link, tell }: LinkStep): void {
    this.#link = link;
    if (tell !== undefined) {
      this.#parts.onConnection(tell === 'lost');
    }
  }
}

/** Reads until the stream ends, falls silent or is no longer wanted. @returns why it ended */
async function readAll(
  body: ReadableStream<Uint8Array>,
  take: (event: StreamEvent, id: string | undefined) => void,
  signal: AbortSignal
): Promise<Problem> {
  const reader = body.getReader();
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  let silence = setTimeout(cancel, SILENCE_MS);
  signal.addEventListener('abort', cancel);
  const feed = eventReader(take);
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      clearTimeout(silence);
      silence = setTimeout(cancel, SILENCE_MS);
      feed(part.value);
    }
  } catch {
    // a connection that breaks ends the stream as its end does
  } finally {
    clearTimeout(silence);
    signal.removeEventListener('abort', cancel);
  }
  return { kind: 'offline', step: 'events' };
}

/** Takes the bytes of a stream in any pieces and gives its events. */
export function eventReader(take: (event: StreamEvent, id: string | undefined) => void): (bytes: Uint8Array) => void {
  const decoder = new TextDecoder();
  const parser = createParser({ onEvent: ({ event = '', data, id }) => take({ type: event, data }, id) });
  return (bytes) => parser.feed(decoder.decode(bytes, { stream: true }));
}
