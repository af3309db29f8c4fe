import { isRetryable, type Problem } from '../problem.ts';
import type { OutgoingMessage } from '../transport.ts';

/** A message from the customer that has not been delivered. */
export interface UnsentMessage extends OutgoingMessage {
  /** Whether sending has failed. A failed message is sent again on request only. */
  readonly isFailed: boolean;
}

export interface OutboxCallbacks {
  readonly send: (message: OutgoingMessage) => Promise<Problem | undefined>;
  /** Called for each message whose sending has failed. */
  readonly onFailed: (message: OutgoingMessage, problem: Problem) => void;
  /** Called when the list of unsent messages changes. */
  readonly onChange: () => void;
}

interface Entry {
  message: UnsentMessage;
  /** Settles the promise of `add`. Missing after a failure, and for messages from before a page reload. */
  settle?: (problem?: Problem) => void;
}

/** Sends the customer's messages in order. While the outbox is closed, messages wait. */
export class Outbox {
  readonly #callbacks: OutboxCallbacks;
  #entries: Entry[];
  #isOpen = false;
  #run: Promise<void> | undefined;

  constructor(unsent: readonly UnsentMessage[], callbacks: OutboxCallbacks) {
    this.#entries = unsent.map((message) => ({ message }));
    this.#callbacks = callbacks;
  }

  /**
   * Adds a message. The promise resolves when the message has been delivered.
   * @throws Error if sending has failed; the message stays in the outbox
   */
  add(message: OutgoingMessage): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (problem?: Problem): void => (problem ? reject(new Error(problem.kind)) : resolve());
      this.#entries.push({ message: { ...message, isFailed: false }, settle });
      this.#callbacks.onChange();
      this.#start();
    });
  }

  open(): void {
    this.#isOpen = true;
    this.#start();
  }

  close(): void {
    this.#isOpen = false;
  }

  /** Closes the outbox at the end of a chat. @returns the waiting messages, which have now failed */
  failWaiting(problem: Problem): readonly OutgoingMessage[] {
    this.close();
    const waiting = this.#entries.filter(({ message }) => !message.isFailed);
    waiting.forEach((entry) => this.#markFailed(entry, problem));
    return waiting.map(({ message }) => message);
  }

  /** Sends all failed messages again. @returns whether no message is left */
  async sendAgain(): Promise<boolean> {
    this.#entries.forEach((entry) => {
      entry.message = { ...entry.message, isFailed: false };
    });
    this.#start();
    await this.#run;
    return this.#entries.length === 0;
  }

  unsent(): readonly UnsentMessage[] {
    return this.#entries.map(({ message }) => message);
  }

  #start(): void {
    if (this.#isOpen && this.#run === undefined) {
      this.#run = this.#sendAll().finally(() => {
        this.#run = undefined;
        if (this.#next()) {
          this.#start();
        }
      });
    }
  }

  async #sendAll(): Promise<void> {
    for (let entry = this.#next(); entry; entry = this.#next()) {
      const problem = await this.#callbacks.send(entry.message);
      if (problem && (this.#isOpen || !isRetryable(problem))) {
        this.#fail(entry, problem);
      } else if (!problem) {
        this.#entries = this.#entries.filter((other) => other !== entry);
        entry.settle?.();
        this.#callbacks.onChange();
      }
    }
  }

  #next(): Entry | undefined {
    return this.#isOpen ? this.#entries.find(({ message }) => !message.isFailed) : undefined;
  }

  #fail(entry: Entry, problem: Problem): void {
    // the chat may have ended during the request, which has marked the entry already
    if (!entry.message.isFailed) {
      this.#markFailed(entry, problem);
      this.#callbacks.onFailed(entry.message, problem);
    }
  }

  #markFailed(entry: Entry, problem: Problem): void {
    entry.message = { ...entry.message, isFailed: true };
    this.#callbacks.onChange();
    entry.settle?.(problem);
    delete entry.settle;
  }
}
