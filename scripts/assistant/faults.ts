import type { Request, RequestHandler } from 'express';
import { isRecord } from './json.ts';
import { ApiError } from './errors.ts';
import type { Exchange, FaultOf } from './faultKinds.ts';
import { FAULTS, isInteger, isKey, serveFault } from './faultKinds.ts';

/** A fault that requests for one session meet: of the matching requests, `skip` pass and the next `times` meet it. */
export type Fault = FaultOf;

/**
 * Validates a fault that the control API received.
 * @throws ApiError 400 when it is not a fault
 */
export function parseFault(value: unknown): Fault {
  if (isFault(value)) {
    return value;
  }
  throw new ApiError(400, 'Not a fault', { path: 'kind' });
}

/**
 * The faults by session id, whether or not the service has the session, and the number of requests that each matched.
 */
export class FaultRegistry {
  readonly #entries = new Map<string, { fault: Fault; seen: number }>();

  /** Sets the fault of a session and starts its count at zero; undefined removes it. */
  set(sessionId: string, fault: Fault | undefined): void {
    this.#entries.delete(sessionId);
    if (fault !== undefined) {
      this.#entries.set(sessionId, { fault, seen: 0 });
    }
  }

  /** Counts a matching request. Returns the fault if this request is to meet it. */
  match(sessionId: string, request: Request): Fault | undefined {
    const entry = this.#entries.get(sessionId);
    if (entry === undefined || !FAULTS[entry.fault.kind].appliesTo(request)) {
      return undefined;
    }
    const { skip = 0, times = Infinity } = entry.fault;
    const hit = entry.seen >= skip && entry.seen < skip + times;
    // the actual request follows a preflight that passes, and is the one to count
    if (hit || request.method !== 'OPTIONS') {
      entry.seen += 1;
    }
    return hit ? entry.fault : undefined;
  }
}

/** Middleware that answers requests with the fault of their session, which `sessionOf` reads from a request. */
export function faultHandler(
  faults: FaultRegistry,
  contract: Exchange['contract'],
  sessionOf: (request: Request) => string | undefined
): RequestHandler {
  return (request, response, next) => {
    const session = sessionOf(request);
    const fault = session === undefined ? undefined : faults.match(session, request);
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
