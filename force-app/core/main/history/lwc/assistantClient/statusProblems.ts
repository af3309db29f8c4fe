import type { Problem } from 'c/assistantProblem';

/** What a status means to those who wait for a conversation, where the two contracts differ. */
export type StatusProblems = ReadonlyMap<number, (status: number) => Problem>;

const expired = (status: number): Problem => ({ kind: 'expired', status });
const forbidden = (status: number): Problem => ({ kind: 'forbidden', by: 'assistant', status });

/** Notes answer 404 both for a session that nobody knows and for a code that has expired. */
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

/** The problem behind an answer that is no success. */
export function problemOf(response: Response, meanings: StatusProblems): Problem {
  if (response.status === 429) {
    return { kind: 'rateLimited', retryAfterSeconds: retryAfterOf(response.headers) };
  }
  return meanings.get(response.status)?.(response.status) ?? { kind: 'server', status: response.status };
}

/**
 * Seconds, from either form of the header: a number of seconds or a date. A date is by the assistant's clock, so it is
 * compared with that clock where the browser may read it.
 */
function retryAfterOf(headers: Headers): number | undefined {
  const value = headers.get('Retry-After')?.trim() ?? '';
  if (value === '') {
    return undefined;
  }
  const sent = Date.parse(headers.get('Date') ?? '');
  const now = Number.isNaN(sent) ? Date.now() : sent;
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
