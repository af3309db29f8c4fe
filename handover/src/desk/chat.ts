import type { Problem } from '../problem.ts';
import type { OutgoingMessage, Transport } from '../transport.ts';

/** Whether somebody is asked for, or there. */
export type Phase = { readonly name: 'idle' } | { readonly name: 'waiting' | 'talking'; readonly transport: Transport };

const IDLE: Phase = { name: 'idle' };

/** The chat that goes on: at most one at a time. */
export class CurrentChat {
  #phase: Phase = IDLE;

  get phase(): Phase {
    return this.#phase;
  }

  begin(name: 'waiting' | 'talking', transport: Transport): void {
    this.#phase = { name, transport };
  }

  /** Somebody is there now. */
  talk(): void {
    if (this.#phase.name === 'waiting') {
      this.#phase = { name: 'talking', transport: this.#phase.transport };
    }
  }

  /** The way to whoever is there; undefined while nobody is. */
  get toAgent(): Transport | undefined {
    return this.#phase.name === 'talking' ? this.#phase.transport : undefined;
  }

  /** There is no chat any more. @returns what there was */
  leave(): Phase {
    const phase = this.#phase;
    this.#phase = IDLE;
    return phase;
  }

  /** What comes over the transport of a chat that has been left is not heard. */
  isOver(transport: Transport): boolean {
    return this.#phase.name === 'idle' || this.#phase.transport !== transport;
  }

  send(message: OutgoingMessage): Promise<Problem | undefined> {
    return this.#phase.name === 'idle' ? Promise.resolve({ kind: 'noChat' }) : this.#phase.transport.send(message);
  }

  sendFile(file: File): Promise<Problem | undefined> {
    return this.#phase.name === 'idle' ? Promise.resolve({ kind: 'noChat' }) : this.#phase.transport.sendFile(file);
  }

  /** Whether there is a chat that takes no file now. */
  get refusesFiles(): boolean {
    return this.#phase.name !== 'idle' && !this.#phase.transport.takesFiles;
  }
}
