import type { Request, RequestHandler } from 'express';
import { bearerOf } from './request.ts';

/** What is told about a request: never a token, only the length of the one in its Authorization header. */
export interface SeenRequest {
  method: string;
  /** path and query; a token in it, where it must never be, is replaced by `[bearer]` */
  url: string;
  /** names of the headers, lower case */
  headers: string[];
  bearerLength: number | null;
}

/** The requests to the assistant, in the order in which they came. */
export class RequestLog {
  #requests: SeenRequest[] = [];
  readonly #knownBearers: () => Iterable<string>;

  constructor(knownBearers: () => Iterable<string>) {
    this.#knownBearers = knownBearers;
  }

  /** Middleware that notes each request. */
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
