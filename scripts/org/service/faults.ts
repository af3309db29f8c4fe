import type { RequestHandler } from 'express';

/** A way in which a service misbehaves: a status in place of an answer, or a connection that is cut. */
export interface ServiceFault {
  readonly status?: number;
  readonly body?: string;
  /** How many requests it hits; all until it is taken away by default. */
  readonly times?: number;
  /** Carries the request out, and fails only at the answer. */
  readonly isAnswerLost?: boolean;
}

/** The faults of one service by the name of the request that they hit, such as Messages or message. */
export class ServiceFaults {
  readonly #faults = new Map<string, { fault: ServiceFault; left: number }>();

  /** Without a status the connection is cut. */
  set(request: string, fault: ServiceFault): void {
    this.#faults.set(request, { fault, left: fault.times ?? Infinity });
  }

  clear(request: string): void {
    this.#faults.delete(request);
  }

  /** Middleware for the requests of that name. */
  hit(request: string): RequestHandler {
    return (incoming, response, next) => {
      const entry = this.#faults.get(request);
      if (entry === undefined || entry.left === 0) {
        next();
        return;
      }
      entry.left -= 1;
      const { status, body = '', isAnswerLost } = entry.fault;
      if (isAnswerLost) {
        response.end = () => response.destroy();
        next();
      } else if (status === undefined) {
        incoming.socket.destroy();
      } else {
        response.status(status).send(body);
      }
    };
  }
}
