import type { NextFunction, Request, Response } from 'express';
import { isRecord } from './conversations.ts';
import { withdrawOrigin } from './cors.ts';
import { deliverAnswer, disturbAnswer, sendPadded, sendSlowly, shuffled, skewed } from './disturbances.ts';
import type { ErrorForm } from './errors.ts';
import { ApiError, sendError } from './errors.ts';
import { deadCursor } from './logQuery.ts';

interface FaultProperties {
  /** Answers with a status; `retryAfter` in seconds or as an HTTP date; the body is by default the service's own form. */
  status: { status: number; retryAfter?: number | string; body?: ErrorForm | 'html' | 'none' };
  /** Answers correctly, but only after `ms` milliseconds. */
  delay: { ms: number };
  /** Answers correctly and at once, but the body takes `ms` milliseconds from its first byte to its last. */
  'slow-body': { ms: number };
  /** Answers correctly, behind so many megabytes that no client needs. */
  'large-body': { megabytes: number };
  /** Answers correctly, but says that it is something else. */
  'content-type': { type: string };
  /** Answers 200 with any JSON. */
  json: { value: unknown };
  /** Answers with times as a service has them whose clock is `ms` ahead, or behind when negative. */
  'clock-skew': { ms: number };
  /** Serves pages of logs from the oldest to the newest whatever was asked for, or the logs of a page in no order. */
  order: { order: 'oldest-first' | 'shuffled' };
  /** Serves the newest page in the place of the one that was asked for, and offers that one again as the next. */
  'repeated-page': object;
  /**
   * Ends the connection before the first byte (`reset`: at once, without an end), or in the middle of the body. A browser
   * may repeat a request whose answer never began.
   */
  cut: { when: 'headers' | 'reset' | 'body' };
  /** Answers 200 with a body that no client can use. */
  body: { body: 'malformed' | 'wrong-type' | 'html' | 'empty' };
  /** Refuses the preflight and sends no CORS header. */
  cors: object;
  redirect: { location: string };
  /** Each cursor is dead when it is used; requests without a cursor are not hit. */
  'expired-cursor': object;
}

export type FaultKind = keyof FaultProperties;

/** A fault of one kind (by default: of any), and which of the requests that it can hit are hit. */
export type FaultOf<K extends FaultKind = FaultKind> = {
  [P in K]: { kind: P; skip?: number; times?: number } & FaultProperties[P];
}[K];

/** One request to one of the two contracts, and what answers it when no fault does. */
export interface Exchange {
  request: Request;
  response: Response;
  contract: 'notes' | 'logs';
  next: NextFunction;
}

interface FaultHandler<K extends FaultKind> {
  /** whether a fault of this kind that came over HTTP has the right properties */
  accepts(fault: Record<string, unknown>): boolean;
  /** which requests the fault can hit */
  canHit(request: Request): boolean;
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
  service: (response, status) => sendError(response, new ApiError(status, 'Told to fail', { form: 'service' })),
  gateway: (response, status) => sendError(response, new ApiError(status, 'Told to fail', { form: 'gateway' })),
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
  shuffled: ({ response }) => disturbAnswer(response, shuffled)
};

/** What each kind of fault is and does. */
export const FAULTS: { [K in FaultKind]: FaultHandler<K> } = {
  status: {
    accepts: ({ status, retryAfter, body }) =>
      isInteger(status, 200, 599) &&
      (retryAfter === undefined || typeof retryAfter === 'string' || isInteger(retryAfter, 0)) &&
      (body === undefined || isKey(STATUS_BODIES, body)),
    canHit: isNoPreflight,
    serve: ({ status, retryAfter, body = 'service' }, { response }) => {
      if (retryAfter !== undefined) {
        response.setHeader('Retry-After', String(retryAfter));
      }
      STATUS_BODIES[body](response, status);
    }
  },
  delay: {
    accepts: ({ ms }) => isInteger(ms, 0),
    canHit: isNoPreflight,
    serve: ({ ms }, { response, next }) => {
      const timer = setTimeout(next, ms);
      response.on('close', () => clearTimeout(timer));
    }
  },
  'slow-body': {
    accepts: ({ ms }) => isInteger(ms, 0),
    canHit: isNoPreflight,
    serve: ({ ms }, { response, next }) => {
      deliverAnswer(response, (text) => sendSlowly(response, text, ms));
      next();
    }
  },
  'large-body': {
    accepts: ({ megabytes }) => isInteger(megabytes, 0),
    canHit: isNoPreflight,
    serve: ({ megabytes }, { response, next }) => {
      deliverAnswer(response, (text) => sendPadded(response, text, megabytes));
      next();
    }
  },
  'content-type': {
    accepts: ({ type }) => typeof type === 'string',
    canHit: isNoPreflight,
    serve: ({ type }, { response, next }) => {
      response.type(type);
      next();
    }
  },
  json: {
    accepts: (fault) => 'value' in fault,
    canHit: isNoPreflight,
    serve: ({ value }, { response }) => response.json(value)
  },
  'clock-skew': {
    accepts: ({ ms }) => Number.isSafeInteger(ms),
    canHit: isNoPreflight,
    serve: ({ ms }, { response, next }) => {
      disturbAnswer(response, (answer) => skewed(answer, ms));
      next();
    }
  },
  order: {
    accepts: ({ order }) => isKey(ORDERS, order),
    canHit: isNoPreflight,
    serve: ({ order }, exchange) => {
      ORDERS[order](exchange);
      exchange.next();
    }
  },
  'repeated-page': {
    accepts: () => true,
    canHit: hasCursor,
    serve: (_fault, { request, response, next }) => {
      const { cursor } = request.query;
      rewriteQuery(request, (query) => query.delete('cursor'));
      disturbAnswer(response, (answer) =>
        isRecord(answer) ? { ...answer, pagination: { next_cursor: cursor } } : answer
      );
      next();
    }
  },
  cut: {
    accepts: ({ when }) => isKey(CUTS, when),
    canHit: isNoPreflight,
    serve: ({ when }, exchange) => CUTS[when](exchange)
  },
  body: {
    accepts: ({ body }) => isKey(BODIES, body),
    canHit: isNoPreflight,
    serve: ({ body }, exchange) => BODIES[body](exchange)
  },
  cors: {
    accepts: () => true,
    canHit: () => true,
    serve: (_fault, { request, response, next }) => {
      withdrawOrigin(response);
      if (isNoPreflight(request)) {
        next();
      } else {
        response.status(403).end();
      }
    }
  },
  redirect: {
    accepts: ({ location }) => typeof location === 'string',
    canHit: isNoPreflight,
    serve: ({ location }, { response }) => response.status(302).location(location).end()
  },
  'expired-cursor': {
    accepts: () => true,
    canHit: hasCursor,
    serve: (_fault, { response }) => sendError(response, deadCursor())
  }
};

/** Lets a fault answer a request. */
export function serveFault<K extends FaultKind>(fault: FaultOf<K>, exchange: Exchange): void {
  const handler: FaultHandler<K> = FAULTS[fault.kind];
  handler.serve(fault, exchange);
}

/** Whether a value is a whole number from `min` to `max`. */
export function isInteger(value: unknown, min: number, max = Number.MAX_SAFE_INTEGER): boolean {
  return Number.isSafeInteger(value) && Number(value) >= min && Number(value) <= max;
}

/** Whether a value names an entry of a table. */
export function isKey<T extends object>(table: T, key: unknown): key is keyof T {
  return typeof key === 'string' && Object.hasOwn(table, key);
}

function isNoPreflight(request: Request): boolean {
  return request.method !== 'OPTIONS';
}

function hasCursor(request: Request): boolean {
  return isNoPreflight(request) && request.query.cursor !== undefined;
}

function rewriteQuery(request: Request, rewrite: (query: URLSearchParams) => void): void {
  const url = new URL(request.url, 'http://localhost');
  rewrite(url.searchParams);
  request.url = url.pathname + url.search;
}
