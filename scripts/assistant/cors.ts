import type { RequestHandler, Response } from 'express';

/** Request headers that a page of another origin may send; a pattern, since `*` does not cover Authorization. */
const ALLOWED_REQUEST_HEADER = /^(authorization|accept|content-type|x-global-transaction-id|x-watson-[a-z0-9-]+)$/;
const EXPOSED_RESPONSE_HEADERS = 'Date, Retry-After, X-Global-Transaction-ID, X-Watson-Session-Timeout';
const PREFLIGHT_SECONDS = 600;

/** Lets pages of every origin read the answer, without credentials. */
export const allowAnyOrigin: RequestHandler = (_request, response, next) => {
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', EXPOSED_RESPONSE_HEADERS);
  next();
};

/** Answers preflights of a request: its method, and of the headers asked for those that the service takes. */
export function answerPreflightOf(method: 'GET' | 'POST'): RequestHandler {
  return (request, response, next) => {
    if (request.method !== 'OPTIONS' || request.get('access-control-request-method') === undefined) {
      next();
      return;
    }
    const allowed = (request.get('access-control-request-headers') ?? '')
      .split(',')
      .map((name) => name.trim().toLowerCase())
      .filter((name) => ALLOWED_REQUEST_HEADER.test(name));
    response.setHeader('Access-Control-Allow-Methods', method);
    response.setHeader('Access-Control-Allow-Headers', allowed.join(', '));
    response.setHeader('Access-Control-Max-Age', String(PREFLIGHT_SECONDS));
    response.vary('Access-Control-Request-Headers');
    response.status(204).end();
  };
}

/** Takes back what `allowAnyOrigin` granted. */
export function withdrawOrigin(response: Response): void {
  for (const name of response.getHeaderNames()) {
    if (name.startsWith('access-control-')) {
      response.removeHeader(name);
    }
  }
}
