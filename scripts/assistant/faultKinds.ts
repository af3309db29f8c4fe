import type { NextFunction, Request, Response } from 'express';
import { isRecord } from './json.ts';
import { removeCorsHeaders } from './cors.ts';
import { sendJsonWith, transformJson, sendPadded, sendSlowly, shuffleLogs, skewResponseTimes } from './faultEffects.ts';
import type { ErrorForm } from './errors.ts';
import { ApiError, sendError } from './errors.ts';
import { expiredCursorError } from './logQuery.ts';

interface FaultProperties {
  /** Answers with a status. `retryAfter` is in seconds or an HTTP date; the body has the service's form by default. */
  status: { status: number; retryAfter?: number | string; body?: ErrorForm | 'html' | 'none' };
  /** Answers correctly after `ms` milliseconds. */
  delay: { ms: number };
  /** Answers correctly and at once, but sends the body over `ms` milliseconds. */
  'slow-body': { ms: number };
  /** Answers correctly, with this many megabytes of padding in front. */
  'large-body': { megabytes: number };
  /** Answers correctly, but with this content type. */
  'content-type': { type: string };
  /** Answers 200 with this JSON. */
  json: { value: unknown };
  /** Answers with the times of responses shifted by `ms`, which may be negative. */
  'clock-skew': { ms: number };
  /**
   * `oldest-first`: serves logs from the oldest to the newest, whatever the request's sort order. `shuffled`: serves
   * the logs of a page in no order.
   */
  order: { order: 'oldest-first' | 'shuffled' };
  /** Serves the newest page in place of the requested one, with the cursor of the request as the next cursor. */
  'repeated-page': object;
  /**
   * Closes the connection before the first byte (`headers`; `reset`: with a TCP reset) or in the middle of the body. A
   * browser may repeat a request that got no byte of a response.
   */
  cut: { when: 'headers' | 'reset' | 'body' };
  /** Answers 200 with an unusable body. */
  body: { body: 'malformed' | 'wrong-type' | 'html' | 'empty' };
  /** Refuses the preflight, and answers without CORS headers. */
  cors: object;
  redirect: { location: string };
  /** Answers that the cursor has expired; requests without a cursor do not match. */
  'expired-cursor': object;
}

export type FaultKind = keyof FaultProperties;

/**
 * A fault of one kind (by default: of any). Of the matching requests, `skip` pass first, and `times` then meet the
 * fault.
 */
export type FaultOf<K extends FaultKind = FaultKind> = {
  [P in K]: { kind: P; skip?: number; times?: number } & FaultProperties[P];
}[K];

/** A request to one of the two contracts, and the handler that answers when no fault does. */
export interface Exchange {
  request: Request;
  response: Response;
  contract: 'notes' | 'logs';
  next: NextFunction;
}

interface FaultHandler<K extends FaultKind> {
  /** Whether a fault of this kind, as the control API received it, has valid properties. */
  accepts(fault: Record<string, unknown>): boolean;
  /** Whether the fault matches the request. */
  appliesTo(request: Request): boolean;
  serve(fault: FaultOf<K>, exchange: Exchange): void;
}

const HTML = '<!doctype html><title>Service</title><p>This page is not the answer that you expect.</p>';

const BODIES: Record<FaultOf<'body'>['body'], (exchange: Exchange) => void> = {
  malformed: ({ response, contract }) => response.type('json').send(`{"${contract}":[{"type":"HIST`),
  'wrong-type': ({ response, contract }) => response.json({ [contract]: 'none' }),
  html: ({ response }) => response.type('html').send(HTML),
  empty: ({ response }) => response.type('json').send('')
};

const STATUS_BODIES: Record<NonNullable<FaultOf<'status'>['body']>, (response: Response, status: number) => void> = {
  service: (response, status) => sendError(response, new ApiError(status, 'Injected fault', { form: 'service' })),
  gateway: (response, status) => sendError(response, new ApiError(status, 'Injected fault', { form: 'gateway' })),
  html: (response, status) => response.status(status).type('html').send(HTML),
  none: (response, status) => response.status(status).end()
};

const CUTS: Record<FaultOf<'cut'>['when'], (exchange: Exchange) => void> = {
  headers: ({ request }) => request.socket.destroy(),
  reset: ({ request }) => request.socket.resetAndDestroy(),
  body: ({ request, response, contract }) => {
    response.type('json').setHeader('Content-Length', '4096');
    response.write(`{"${contract}":[`, () => request.socket.destroy());
  }
};

const ORDERS: Record<FaultOf<'order'>['order'], (exchange: Exchange) => void> = {
  'oldest-first': ({ request }) => rewriteQuery(request, (query) => query.set('sort', 'request_timestamp')),
  shuffled: ({ response }) => transformJson(response, shuffleLogs)
};

/** The validation, matching and effect of each kind of fault. */
export const FAULTS: { [K in FaultKind]: FaultHandler<K> } = {
  status: {
    accepts: ({ status, retryAfter, body }) =>
      isInteger(status, 200, 599) &&
      (retryAfter === undefined || typeof retryAfter === 'string' || isInteger(retryAfter, 0)) &&
      (body === undefined || isKey(STATUS_BODIES, body)),
    appliesTo: isNotPreflight,
    serve: ({ status, retryAfter, body = 'service' }, { response }) => {
      if (retryAfter !== undefined) {
        response.setHeader('Retry-After', String(retryAfter));
      }
      STATUS_BODIES[body](response, status);
    }
  },
  delay: {
    accepts: ({ ms }) => isInteger(ms, 0),
    appliesTo: isNotPreflight,
    serve: ({ ms }, { response, next }) => {
      const timer = setTimeout(next, ms);
      response.on('close', () => clearTimeout(timer));
    }
  },
  'slow-body': {
    accepts: ({ ms }) => isInteger(ms, 0),
    appliesTo: isNotPreflight,
    serve: ({ ms }, { response, next }) => {
      sendJsonWith(response, (text) => sendSlowly(response, text, ms));
      next();
    }
  },
  'large-body': {
    accepts: ({ megabytes }) => isInteger(megabytes, 0),
    appliesTo: isNotPreflight,
    serve: ({ megabytes }, { response, next }) => {
      sendJsonWith(response, (text) => sendPadded(response, text, megabytes));
      next();
    }
  },
  'content-type': {
    accepts: ({ type }) => typeof type === 'string',
    appliesTo: isNotPreflight,
    serve: ({ type }, { response, next }) => {
      response.type(type);
      next();
    }
  },
  json: {
    accepts: (fault) => 'value' in fault,
    appliesTo: isNotPreflight,
    serve: ({ value }, { response }) => response.json(value)
  },
  'clock-skew': {
    accepts: ({ ms }) => Number.isSafeInteger(ms),
    appliesTo: isNotPreflight,
    serve: ({ ms }, { response, next }) => {
      transformJson(response, (answer) => skewResponseTimes(answer, ms));
      next();
    }
  },
  order: {
    accepts: ({ order }) => isKey(ORDERS, order),
    appliesTo: isNotPreflight,
    serve: ({ order }, exchange) => {
      ORDERS[order](exchange);
      exchange.next();
    }
  },
  'repeated-page': {
    accepts: () => true,
    appliesTo: hasCursor,
    serve: (_fault, { request, response, next }) => {
      const { cursor } = request.query;
      rewriteQuery(request, (query) => query.delete('cursor'));
      transformJson(response, (answer) =>
        isRecord(answer) ? { ...answer, pagination: { next_cursor: cursor } } : answer
      );
      next();
    }
  },
  cut: {
    accepts: ({ when }) => isKey(CUTS, when),
    appliesTo: isNotPreflight,
    serve: ({ when }, exchange) => CUTS[when](exchange)
  },
  body: {
    accepts: ({ body }) => isKey(BODIES, body),
    appliesTo: isNotPreflight,
    serve: ({ body }, exchange) => BODIES[body](exchange)
  },
  cors: {
    accepts: () => true,
    appliesTo: () => true,
    serve: (_fault, { request, response, next }) => {
      removeCorsHeaders(response);
      if (isNotPreflight(request)) {
        next();
      } else {
        response.status(403).end();
      }
    }
  },
  redirect: {
    accepts: ({ location }) => typeof location === 'string',
    appliesTo: isNotPreflight,
    serve: ({ location }, { response }) => response.status(302).location(location).end()
  },
  'expired-cursor': {
    accepts: () => true,
    appliesTo: hasCursor,
    serve: (_fault, { response }) => sendError(response, expiredCursorError())
  }
};

/** Answers a request with a fault. */
export function serveFault<K extends FaultKind>(fault: FaultOf<K>, exchange: Exchange): void {
  const handler: FaultHandler<K> = FAULTS[fault.kind];
  handler.serve(fault, exchange);
}

/** Whether a value is an integer from `min` to `max`. */
export function isInteger(value: unknown, min: number, max = Number.MAX_SAFE_INTEGER): boolean {
  return Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max;
}

/** Whether a value is a key of a table. */
export function isKey<T extends object>(table: T, key: unknown): key is keyof T {
  return typeof key === 'string' && Object.hasOwn(table, key);
}

function isNotPreflight(request: Request): boolean {
  return request.method !== 'OPTIONS';
}

function hasCursor(request: Request): boolean {
  return isNotPreflight(request) && request.query.cursor !== undefined;
}

function rewriteQuery(request: Request, rewrite: (query: URLSearchParams) => void): void {
  const url = new URL(request.url, 'http://localhost');
  rewrite(url.searchParams);
  request.url = url.pathname + url.search;
}
