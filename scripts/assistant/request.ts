import type { Request } from 'express';
import { ApiError } from './errors.ts';

/** The token of an `Authorization: Bearer …` header, without the scheme; undefined when there is none. */
export function bearerOf(request: Request): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
}

/**
 * The token that both contracts ask for.
 * @throws ApiError 401 without one
 */
export function requireBearer(request: Request): string {
  const bearer = bearerOf(request);
  if (bearer === undefined) {
    throw unauthorized();
  }
  return bearer;
}

/**
 * Both contracts want the API's version as a date.
 * @throws ApiError 400 without one
 */
export function requireVersion(request: Request): void {
  const version = request.query.version;
  if (typeof version !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(version)) {
    throw new ApiError(400, 'A version in the form YYYY-MM-DD is required', { path: 'version' });
  }
}

/** The gateway's answer to a request without a valid token. */
export function unauthorized(): ApiError {
  return new ApiError(401, 'Unauthorized', { form: 'gateway' });
}
