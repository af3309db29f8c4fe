import cors from 'cors';
import type { RequestHandler, Response } from 'express';
import { allowedRequestHeaders } from '../lib/corsHeaders.ts';

/** A pattern, because the wildcard `*` of Access-Control-Allow-Headers does not cover Authorization. */
const ALLOWED_REQUEST_HEADER = /^(authorization|accept|content-type|x-global-transaction-id|x-watson-[a-z0-9-]+)$/;
const EXPOSED_RESPONSE_HEADERS = 'Date, Retry-After, X-Global-Transaction-ID, X-Watson-Session-Timeout';
const PREFLIGHT_SECONDS = 600;

/** Middleware that lets pages of every origin read the response, without credentials; it passes preflights on. */
export const allowAnyOrigin: RequestHandler = cors({
  exposedHeaders: EXPOSED_RESPONSE_HEADERS,
  methods: [],
  allowedHeaders: [],
  preflightContinue: true
});

/** Middleware that answers preflights: it allows the method, and of the requested headers those that the API takes. */
export function answerPreflightOf(method: 'GET' | 'POST'): RequestHandler {
  const answer: RequestHandler = cors((request, callback) =>
    callback(null, {
      methods: method,
      allowedHeaders: allowedRequestHeaders(request, ALLOWED_REQUEST_HEADER),
      exposedHeaders: EXPOSED_RESPONSE_HEADERS,
      maxAge: PREFLIGHT_SECONDS
    })
  );
  return (request, response, next) => {
    if (request.method === 'OPTIONS' && request.get('access-control-request-method') !== undefined) {
      response.vary('Access-Control-Request-Headers');
      answer(request, response, next);
    } else {
      next();
    }
  };
}

/** Removes the headers that `allowAnyOrigin` set. */
export function removeCorsHeaders(response: Response): void {
  for (const name of response.getHeaderNames()) {
    if (name.startsWith('access-control-')) {
      response.removeHeader(name);
    }
  }
}
