import type { Problem } from 'c/assistantProblem';

/** What a status means to those who wait for a conversation, where the two contracts differ. */
export type StatusMeanings = ReadonlyMap<number, (status: number) => Problem>;

const expired = (status: number): Problem => ({ kind: 'expired', status });
const forbidden = (status: number): Problem => ({ kind: 'forbidden', by: 'assistant', status });

/** Notes answer 404 both for a session that nobody knows and for a code that has expired. */
export const NOTES_MEANINGS: StatusMeanings = new Map([
  [401, expired],
  [403, forbidden],
  [404, expired],
  [410, expired]
]);

export const LOGS_MEANINGS: StatusMeanings = new Map([
  [401, expired],
  [403, forbidden],
  [404, (status: number): Problem => ({ kind: 'notFound', status })]
]);

/** The problem behind an answer that is no success. */
export function problemOf(response: Response, meanings: StatusMeanings): Problem {
  if (response.status === 429) {
    return { kind: 'rateLimited', retryAfterSeconds: parseRetryAfter(response.headers.get('Retry-After')) };
  }
  return meanings.get(response.status)?.(response.status) ?? { kind: 'server', status: response.status };
}

/** Seconds, from either form of the header: a number of seconds or a date. */
function parseRetryAfter(value: string | null): number | undefined {
  if (value === null || value.trim() === '') {
    return undefined;
  }
  const seconds = /^\d+$/.test(value.trim()) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
