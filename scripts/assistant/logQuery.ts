import { createHash } from 'node:crypto';
import { ApiError } from './errors.ts';
import type { Condition } from './logFilter.ts';
import { matches, parseFilter, timeOf } from './logFilter.ts';

const CURSOR_LIFETIME = 5 * 60 * 1000;
const DEFAULT_SORT = '-request_timestamp';
const SORTS = ['request_timestamp', DEFAULT_SORT];
const DEFAULT_PAGE_LIMIT = 100;
const MAX_PAGE_LIMIT = 1000;

/** The query parameters of a log request. */
export interface LogParameters {
  filter?: unknown;
  sort?: unknown;
  page_limit?: unknown;
  cursor?: unknown;
}

/** A valid log request. `sessions` are the session ids that its filter names. */
export interface LogQuery {
  sessions: readonly string[];
  conditions: Condition[];
  newestFirst: boolean;
  pageLimit: number;
  cursor: string | undefined;
  fingerprint: string;
}

export interface LogPage {
  logs: unknown[];
  matched: number;
  nextCursor: string | undefined;
}

/**
 * Validates the query parameters of a log request.
 * @throws ApiError 400 that names the invalid parameter
 */
export function parseLogQuery(parameters: LogParameters): LogQuery {
  const filter = singleValue(parameters, 'filter') ?? '';
  const sort = singleValue(parameters, 'sort') ?? DEFAULT_SORT;
  if (!SORTS.includes(sort)) {
    throw new ApiError(400, `Sort by ${SORTS.join(' or ')}`, { path: 'sort' });
  }
  const conditions = parseFilter(filter);
  return {
    sessions: conditions.find(namesSession)?.values ?? [],
    conditions,
    newestFirst: sort === DEFAULT_SORT,
    pageLimit: parsePageLimit(singleValue(parameters, 'page_limit')),
    cursor: singleValue(parameters, 'cursor'),
    fingerprint: createHash('sha256').update(`${sort}\n${filter}`).digest('base64url')
  };
}

/** Whether a condition has the form `session_id::X` or `session_id::(X|Y)`. */
export function namesSession(condition: Condition): boolean {
  return condition.field === 'session_id' && condition.operator === '::';
}

/**
 * One page of the logs that match all conditions, in the requested order. Logs without a valid time count as the
 * oldest. A cursor is valid for five minutes, and for the filter and sort order that it was issued for.
 * @param now the current time, in milliseconds since 1970
 * @throws ApiError 400 for a cursor that has expired or was not issued for this query
 */
export function pageOfLogs(logs: readonly unknown[], query: LogQuery, now: number): LogPage {
  const start = query.cursor === undefined ? 0 : offsetOfCursor(query.cursor, query.fingerprint, now);
  const matching = logs.filter((log) => query.conditions.every((condition) => matches(condition, log)));
  const sorted = matching
    .map((log) => ({ log, time: timeOf(log, 'request_timestamp') }))
    .map(({ log, time }) => ({ log, time: Number.isNaN(time) ? -Infinity : time }))
    .sort((one, other) => {
      const order = one.time < other.time ? -1 : Number(one.time > other.time);
      return query.newestFirst ? -order : order;
    });
  const end = start + query.pageLimit;
  return {
    logs: sorted.slice(start, end).map(({ log }) => log),
    matched: sorted.length,
    nextCursor: end < sorted.length ? createCursor(end, query.fingerprint, now) : undefined
  };
}

/** The error for an invalid or expired cursor. */
export function expiredCursorError(): ApiError {
  return new ApiError(400, 'The cursor is invalid or has expired', { path: 'cursor' });
}

function createCursor(offset: number, fingerprint: string, now: number): string {
  return Buffer.from(JSON.stringify([offset, now, fingerprint])).toString('base64url');
}

function offsetOfCursor(cursor: string, fingerprint: string, now: number): number {
  const [offset, issued, issuedFor] = decodeCursor(cursor);
  const alive = typeof issued === 'number' && now < issued + CURSOR_LIFETIME;
  if (!alive || issuedFor !== fingerprint || typeof offset !== 'number') {
    throw expiredCursorError();
  }
  return offset;
}

function decodeCursor(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function parsePageLimit(text: string | undefined): number {
  const limit = text === undefined ? DEFAULT_PAGE_LIMIT : Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_PAGE_LIMIT) {
    throw new ApiError(400, `A whole number from 1 to ${MAX_PAGE_LIMIT} is required`, { path: 'page_limit' });
  }
  return limit;
}

function singleValue(parameters: LogParameters, name: keyof LogParameters): string | undefined {
  const value = parameters[name];
  if (value !== undefined && typeof value !== 'string') {
    throw new ApiError(400, 'Give this parameter once', { path: name });
  }
  return value;
}
