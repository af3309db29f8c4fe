import { randomUUID } from 'node:crypto';
import type { Response } from 'express';

/** A message of the "Messages" response. */
export interface VisitorMessage {
  readonly type: string;
  readonly message: object;
}

interface Batch {
  readonly sequence: number;
  readonly offset: number;
  readonly messages: readonly VisitorMessage[];
}

/** Seconds until a poll without messages ends. */
const POLL_SECONDS = 30;

/**
 * The server's side of a Live Agent session: the sequence of the page's requests, and the messages that it has not
 * fetched.
 */
export class Visitor {
  readonly id = randomUUID();
  readonly key = `${this.id}!${randomUUID()}`;
  #affinity = affinityToken();
  #lastPost = 0;
  #sequence = 0;
  #offset = 0;
  #pending: VisitorMessage[] = [];
  /** Sent but not acknowledged; sent again to a poll with a lower `ack`. */
  #sent: Batch | undefined;
  #poll: { response: Response; timer: NodeJS.Timeout } | undefined;

  get affinity(): string {
    return this.#affinity;
  }

  /** Queues a message, and sends it at once to an open poll. */
  push(type: string, message: object = {}): void {
    this.#pending.push({ type, message });
    this.#answer();
  }

  /**
   * Checks the sequence number of a request.
   * @returns 'known' for a repeated request, the last accepted number if there is a gap
   */
  acceptSequence(number: number): 'new' | 'known' | { readonly actual: number } {
    if (number <= this.#lastPost) {
      return 'known';
    }
    if (number > this.#lastPost + 1) {
      return { actual: this.#lastPost };
    }
    this.#lastPost = number;
    return 'new';
  }

  /**
   * Answers a poll as soon as there are messages.
   * @returns false while another poll is open
   */
  poll(ack: number, response: Response): boolean {
    if (this.#poll) {
      return false;
    }
    if (this.#sent && this.#sent.sequence > ack) {
      response.json(this.#sent);
      return true;
    }
    this.#sent = undefined;
    const timer = setTimeout(() => this.#release()?.status(204).end(), POLL_SECONDS * 1000);
    this.#poll = { response, timer };
    response.once('close', () => {
      if (this.#poll?.response === response) {
        this.#release();
      }
    });
    this.#answer();
    return true;
  }

  /** Moves the session to another server: the affinity token changes, and the page has to reconnect. */
  moveServer(): void {
    this.#affinity = affinityToken();
    this.#release()?.status(503).send('Invalid Affinity Token');
  }

  /** Restarts the sequences after a reconnect; ChasitorSessionData is the first message. */
  reconnected(): void {
    this.#lastPost = 0;
    this.#sequence = 0;
    const unread = this.#sent?.messages ?? [];
    this.#sent = undefined;
    this.#pending = [{ type: 'ChasitorSessionData', message: { queuePosition: 0 } }, ...unread, ...this.#pending];
  }

  #answer(): void {
    if (this.#poll && this.#pending.length > 0) {
      this.#sequence += 1;
      this.#offset += this.#pending.length;
      this.#sent = { sequence: this.#sequence, offset: this.#offset, messages: this.#pending };
      this.#pending = [];
      this.#release()?.json(this.#sent);
    }
  }

  #release(): Response | undefined {
    const poll = this.#poll;
    this.#poll = undefined;
    clearTimeout(poll?.timer);
    return poll?.response;
  }
}

function affinityToken(): string {
  return randomUUID().slice(0, 8);
}
