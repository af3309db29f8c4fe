import type { Request, RequestHandler } from 'express';
import { bearerOf } from './request.ts';

/** A recorded request. Of a token it has only the length. */
export interface SeenRequest {
  method: string;
  /** Path and query. A token, which must never be part of it, is replaced by `[bearer]`. */
  url: string;
  /** Names of the headers, lower case. */
  headers: string[];
  bearerLength: number | null;
}

/** Records the requests to the assistant, in the order of their arrival. */
export class RequestLog {
  #requests: SeenRequest[] = [];
  readonly #knownBearers: () => Iterable<string>;

  constructor(knownBearers: () => Iterable<string>) {
    this.#knownBearers = knownBearers;
  }

  /** Middleware that records each request. */
  readonly record: RequestHandler = (request, _response, next) => {
    this.#requests.push(this.#describe(request));
    next();
  };

  all(): readonly SeenRequest[] {
    return this.#requests;
  }

  clear(): void {
    this.#requests = [];
  }

  #describe(request: Request): SeenRequest {
    const bearer = bearerOf(request);
    const secrets = [bearer ?? '', ...this.#knownBearers()].filter((secret) => secret !== '');
    return {
      method: request.method,
      url: secrets.reduce(redact, request.originalUrl),
      headers: Object.keys(request.headers),
      bearerLength: bearer?.length ?? null
    };
  }
}

function redact(url: string, secret: string): string {
  return url.replaceAll(encodeURIComponent(secret), '[bearer]').replaceAll(secret, '[bearer]');
}
