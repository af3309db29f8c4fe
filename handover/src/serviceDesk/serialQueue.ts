/** Runs asynchronous tasks one after the other. A task that fails is logged and does not stop the queue. */
export class SerialQueue {
  readonly #log: (line: string) => void;
  #last: Promise<void> = Promise.resolve();

  constructor(log: (line: string) => void) {
    this.#log = log;
  }

  enqueue(task: () => Promise<void>): void {
    this.#last = this.#last.then(task).catch((error: unknown) => {
      this.#log(`Handover to Salesforce: a callback of the web chat failed: ${String(error)}`);
    });
  }
}
