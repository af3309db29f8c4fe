import type { Request } from 'express';
import { ApiError } from './errors.ts';

/** The token of the header `Authorization: Bearer …`; undefined without one. */
export function bearerOf(request: Request): string | undefined {
  return /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '')?.[1];
}

/**
 * The bearer token, which both contracts require.
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
 * Requires the query parameter `version`, a date, as both contracts do.
 * @throws ApiError 400 without one
 */
export function requireVersion(request: Request): void {
  const version = request.query.version;
  if (typeof version !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(version)) {
    throw new ApiError(400, 'A version in the form YYYY-MM-DD is required', { path: 'version' });
  }
}

/** The gateway's error for a request without a valid token. */
export function unauthorized(): ApiError {
  return new ApiError(401, 'Unauthorized', { form: 'gateway' });
}
