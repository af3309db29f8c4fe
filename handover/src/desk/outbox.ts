import { retryHelps, type Problem } from '../problem.ts';
import type { OutgoingMessage } from '../transport.ts';

/** A message of the customer's that has not arrived. */
export interface Unsent extends OutgoingMessage {
  /** Nothing is tried with it until the customer says so. */
  readonly isFailed: boolean;
}

export interface OutboxParts {
  readonly send: (message: OutgoingMessage) => Promise<Problem | undefined>;
  /** Gets each message that is given up for now. */
  readonly onFailed: (message: OutgoingMessage, problem: Problem) => void;
  /** The list of unsent messages has changed. */
  readonly onChange: () => void;
}

interface Entry {
  message: Unsent;
  /** Answers whoever waits for the message; nobody does any more after a reload or a failure. */
  settle?: (problem?: Problem) => void;
}

/** What the customer wrote, in its order, until it has arrived. While it is closed, messages wait. */
export class Outbox {
  readonly #parts: OutboxParts;
  #entries: Entry[];
  #isOpen = false;
  #run: Promise<void> | undefined;

  constructor(unsent: readonly Unsent[], parts: OutboxParts) {
    this.#entries = unsent.map((message) => ({ message }));
    this.#parts = parts;
  }

  /** @returns resolves when the message has arrived; rejects with an Error when it is given up for now */
  add(message: OutgoingMessage): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (problem?: Problem): void => (problem ? reject(new Error(problem.kind)) : resolve());
      this.#entries.push({ message: { ...message, isFailed: false }, settle });
      this.#parts.onChange();
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

  /** The chat is over. @returns the messages that waited; they count as failed now */
  giveUp(problem: Problem): readonly OutgoingMessage[] {
    this.close();
    const waiting = this.#entries.filter(({ message }) => !message.isFailed);
    waiting.forEach((entry) => this.#markFailed(entry, problem));
    return waiting.map(({ message }) => message);
  }

  /** Sends failed messages once more. @returns whether all unsent messages have arrived */
  async sendAgain(): Promise<boolean> {
    this.#entries.forEach((entry) => {
      entry.message = { ...entry.message, isFailed: false };
    });
    this.#start();
    await this.#run;
    return this.#entries.length === 0;
  }

  unsent(): readonly Unsent[] {
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
      const problem = await this.#parts.send(entry.message);
      if (problem && (this.#isOpen || !retryHelps(problem))) {
        this.#fail(entry, problem);
      } else if (!problem) {
        this.#entries = this.#entries.filter((other) => other !== entry);
        entry.settle?.();
        this.#parts.onChange();
      }
    }
  }

  #next(): Entry | undefined {
    return this.#isOpen ? this.#entries.find(({ message }) => !message.isFailed) : undefined;
  }

  #fail(entry: Entry, problem: Problem): void {
    // it may have been given up while it was on its way
    if (!entry.message.isFailed) {
      this.#markFailed(entry, problem);
      this.#parts.onFailed(entry.message, problem);
    }
  }

  #markFailed(entry: Entry, problem: Problem): void {
    entry.message = { ...entry.message, isFailed: true };
    this.#parts.onChange();
    entry.settle?.(problem);
    delete entry.settle;
  }
}
