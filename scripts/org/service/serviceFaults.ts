import type { RequestHandler } from 'express';

/** A fault of a service: an error status, a closed connection, or a lost response. */
export interface ServiceFault {
  readonly status?: number;
  readonly body?: string;
  /** The number of requests that meet the fault; unlimited by default. */
  readonly times?: number;
  /** Processes the request, but closes the connection in place of the response. */
  readonly isAnswerLost?: boolean;
}

/** The faults of a service, by the name of the request, such as Messages or message. */
export class ServiceFaults {
  readonly #faults = new Map<string, { fault: ServiceFault; left: number }>();

  /** Sets a fault. Without `status` and `isAnswerLost` it closes the connection. */
  set(request: string, fault: ServiceFault): void {
    this.#faults.set(request, { fault, left: fault.times ?? Infinity });
  }

  clear(request: string): void {
    this.#faults.delete(request);
  }

  /** Middleware that applies the fault of this request. */
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
