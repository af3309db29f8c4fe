import type { Problem } from '../problem.ts';
import type { OutgoingMessage, Transport } from '../transport.ts';

/** Phase of the chat: none, waiting for an agent, or active with an agent. */
export type ChatPhase =
  { readonly name: 'idle' } | { readonly name: 'waiting' | 'active'; readonly transport: Transport };

const IDLE: ChatPhase = { name: 'idle' };

/** The customer's chat with an agent. There is at most one at a time. */
export class CurrentChat {
  #phase: ChatPhase = IDLE;

  get phase(): ChatPhase {
    return this.#phase;
  }

  begin(name: 'waiting' | 'active', transport: Transport): void {
    this.#phase = { name, transport };
  }

  /** Marks a waiting chat as active, because an agent has joined. */
  activate(): void {
    if (this.#phase.name === 'waiting') {
      this.#phase = { name: 'active', transport: this.#phase.transport };
    }
  }

  /** The transport of an active chat. */
  get activeTransport(): Transport | undefined {
    return this.#phase.name === 'active' ? this.#phase.transport : undefined;
  }

  /** Sets the phase to idle. @returns the phase before */
  leave(): ChatPhase {
    const phase = this.#phase;
    this.#phase = IDLE;
    return phase;
  }

  /** Whether the transport belongs to a chat that has been left. Its events must be ignored. */
  isStale(transport: Transport): boolean {
    return this.#phase.name === 'idle' || this.#phase.transport !== transport;
  }

  /** Fails with `noChat` if there is no chat. */
  send(message: OutgoingMessage): Promise<Problem | undefined> {
    return this.#phase.name === 'idle' ? Promise.resolve({ kind: 'noChat' }) : this.#phase.transport.send(message);
  }

  /** Fails with `noChat` if there is no chat. */
  sendFile(file: File): Promise<Problem | undefined> {
    return this.#phase.name === 'idle' ? Promise.resolve({ kind: 'noChat' }) : this.#phase.transport.sendFile(file);
  }

  /** Whether there is a chat that does not accept files now. */
  get rejectsFiles(): boolean {
    return this.#phase.name !== 'idle' && !this.#phase.transport.acceptsFiles;
  }
}
