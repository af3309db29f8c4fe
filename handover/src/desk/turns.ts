/** What the customer is told comes one after the other. */
export class Turns {
  readonly #log: (line: string) => void;
  #last: Promise<void> = Promise.resolve();

  constructor(log: (line: string) => void) {
    this.#log = log;
  }

  /** Takes its turn. A web chat that fails at one thing still hears the next. */
  later(tell: () => Promise<void>): void {
    this.#last = this.#last.then(tell).catch((error: unknown) => {
      this.#log(`Handover to Salesforce: the web chat has failed: ${String(error)}`);
    });
  }
}
