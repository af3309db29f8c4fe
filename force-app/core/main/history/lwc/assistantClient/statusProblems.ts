import type { Problem } from 'c/assistantProblem';

/** Problems by HTTP status, for status codes whose meaning depends on the API. */
export type StatusProblems = ReadonlyMap<number, (status: number) => Problem>;

const expired = (status: number): Problem => ({ kind: 'expired', status });
const forbidden = (status: number): Problem => ({ kind: 'forbidden', by: 'assistant', status });

/** The notes API responds with 404 to unknown sessions and to expired authorization codes. */
export const NOTES_PROBLEMS: StatusProblems = new Map([
  [401, expired],
  [403, forbidden],
  [404, expired],
  [410, expired]
]);

export const LOGS_PROBLEMS: StatusProblems = new Map([
  [401, expired],
  [403, forbidden],
  [404, (status: number): Problem => ({ kind: 'notFound', status })]
]);

/** The problem that an error response stands for. */
export function problemOf(response: Response, statusProblems: StatusProblems): Problem {
  if (response.status === 429) {
    return { kind: 'rateLimited', retryAfterSeconds: retryAfterOf(response.headers) };
  }
  return statusProblems.get(response.status)?.(response.status) ?? { kind: 'server', status: response.status };
}

/**
 * Parses `Retry-After` to seconds. The header is a number of seconds or a date. A date is compared with the server's `Date`
 * header, because the clocks may differ; without that header (CORS may hide it), with the local clock.
 */
function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get('Retry-After')?.trim() ?? '';
  if (value === '') {
    return undefined;
  }
  const serverTime = Date.parse(headers.get('Date') ?? '');
  const now = Number.isNaN(serverTime) ? Date.now() : serverTime;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
