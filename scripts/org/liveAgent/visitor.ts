import { randomUUID } from 'node:crypto';
import type { Response } from 'express';

/** A message to the customer's page, as in the "Messages" response. */
export interface VisitorMessage {
  readonly type: string;
  readonly message: object;
}

interface Batch {
  readonly sequence: number;
  readonly offset: number;
  readonly messages: readonly VisitorMessage[];
}

/** Seconds that a poll stays open when nothing happens. */
const POLL_SECONDS = 30;

/** A Live Agent session as the server keeps it: what the page has sent, and what it has not yet fetched. */
export class Visitor {
  readonly id = randomUUID();
  readonly key = `${this.id}!${randomUUID()}`;
  #affinity = affinityToken();
  #lastPost = 0;
  #sequence = 0;
  #offset = 0;
  #pending: VisitorMessage[] = [];
  /** Sent, but not acknowledged: a poll whose answer was lost gets it again. */
  #sent: Batch | undefined;
  #poll: { response: Response; timer: NodeJS.Timeout } | undefined;

  get affinity(): string {
    return this.#affinity;
  }

  /** Tells the page something, at once when it is waiting. */
  tell(type: string, message: object = {}): void {
    this.#pending.push({ type, message });
    this.#answer();
  }

  /** Takes a numbered request: once, in its order. @returns the last number taken when this one is out of order */
  take(number: number): 'new' | 'known' | { readonly actual: number } {
    if (number <= this.#lastPost) {
      return 'known';
    }
    if (number > this.#lastPost + 1) {
      return { actual: this.#lastPost };
    }
    this.#lastPost = number;
    return 'new';
  }

  /** Answers a poll, now or as soon as something happens. @returns false for a second poll at the same time */
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

  /** Another server takes over; the page has to reconnect. */
  moveServer(): void {
    this.#affinity = affinityToken();
    this.#release()?.status(503).send('Invalid Affinity Token');
  }

  /** The page has reconnected: counting begins anew, and the first that it gets is the session. */
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
