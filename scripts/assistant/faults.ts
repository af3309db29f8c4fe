import type { Request, RequestHandler } from 'express';
import { isRecord } from './conversations.ts';
import { ApiError } from './errors.ts';
import type { Exchange, FaultOf } from './faultKinds.ts';
import { FAULTS, isInteger, isKey, serveFault } from './faultKinds.ts';

/** A way in which the service misbehaves for one session: of the requests it can hit, `skip` pass and `times` are hit. */
export type Fault = FaultOf;

/**
 * Reads a fault from the control API.
 * @throws ApiError 400 when it is none
 */
export function parseFault(value: unknown): Fault {
  if (isFault(value)) {
    return value;
  }
  throw new ApiError(400, 'Not a fault', { path: 'kind' });
}

/** The faults of all sessions, known to the service or not, and how often each could have hit. */
export class FaultBook {
  readonly #entries = new Map<string, { fault: Fault; seen: number }>();

  /** Gives a session a fault in the place of the one it had, counting from zero; undefined takes it away. */
  set(sessionId: string, fault: Fault | undefined): void {
    this.#entries.delete(sessionId);
    if (fault !== undefined) {
      this.#entries.set(sessionId, { fault, seen: 0 });
    }
  }

  /** Counts a request and returns the fault that hits it, if one does. */
  take(sessionId: string, request: Request): Fault | undefined {
    const entry = this.#entries.get(sessionId);
    if (entry === undefined || !FAULTS[entry.fault.kind].canHit(request)) {
      return undefined;
    }
    const { skip = 0, times = Infinity } = entry.fault;
    const hit = entry.seen >= skip && entry.seen < skip + times;
    // a preflight that passes is half a request: the other half counts
    if (hit || request.method !== 'OPTIONS') {
      entry.seen += 1;
    }
    return hit ? entry.fault : undefined;
  }
}

/** Middleware that lets the faults of the session, which `sessionOf` finds in a request, answer before the contract. */
export function answerFaults(
  faults: FaultBook,
  contract: Exchange['contract'],
  sessionOf: (request: Request) => string | undefined
): RequestHandler {
  return (request, response, next) => {
    const session = sessionOf(request);
    const fault = session === undefined ? undefined : faults.take(session, request);
    if (fault === undefined) {
      next();
    } else {
      serveFault(fault, { request, response, contract, next });
    }
  };
}

function isFault(value: unknown): value is Fault {
  return (
    isRecord(value) &&
    [value.skip, value.times].every((count) => count === undefined || isInteger(count, 0)) &&
    isKey(FAULTS, value.kind) &&
    FAULTS[value.kind].accepts(value)
  );
}
