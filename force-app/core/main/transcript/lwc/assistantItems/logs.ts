import { at, isObject, parseTimestamp, textAt } from 'c/assistantJson';
import { failure, success } from 'c/assistantProblem';
import type { Result } from 'c/assistantProblem';
import type { Entry, Item } from './entry';
import { sortByTime } from './merge';

/**
 * Reads a page of the v2 log API, `{logs: [{log_id, request, response, request_timestamp, response_timestamp}]}`, and
 * sorts it chronologically. Fails with `badPayload` if there is no array `logs`.
 */
export function entriesFromLogs(payload: unknown): Result<readonly Entry[]> {
  const logs = at(payload, 'logs');
  if (!Array.isArray(logs)) {
    return failure({ kind: 'badPayload', reason: 'logs' });
  }
  const keyOf = createKeyGenerator();
  return success(sortByTime(logs.map((log) => toEntry(log, keyOf(log))).reverse()));
}

/** The cursor of the next page; '' on the last page. Some services return it only as a parameter of `next_url`. */
export function nextCursor(payload: unknown): string {
  const cursor = textAt(payload, 'pagination', 'next_cursor');
  const query = textAt(payload, 'pagination', 'next_url').split('?')[1] ?? '';
  return cursor || (new URLSearchParams(query).get('cursor') ?? '');
}

/** Returns the id of a log; for a log without an id, its content with a counter of identical logs on the page. */
function createKeyGenerator(): (log: unknown) => string {
  const counts = new Map<string, number>();
  return (log) => {
    const id = textAt(log, 'log_id');
    if (id !== '') {
      return id;
    }
    const content = JSON.stringify(log);
    const count = counts.get(content) ?? 0;
    counts.set(content, count + 1);
    return `${count}${content}`;
  };
}

function toEntry(log: unknown, key: string): Entry {
  const requestTime = parseTimestamp(at(log, 'request_timestamp'));
  const responseTime = parseTimestamp(at(log, 'response_timestamp')) ?? requestTime;
  const metadata = { sessionId: textAt(log, 'session_id'), language: textAt(log, 'language') };
  const items = [
    ...toItems(at(log, 'request'), requestTime ?? responseTime, metadata),
    ...toItems(at(log, 'response'), responseTime, metadata)
  ];
  const readable: readonly Item[] = items.length > 0 ? items : [{ kind: 'broken', data: log, time: requestTime }];
  return { key, time: requestTime ?? responseTime, items: readable };
}

type LogMetadata = Pick<Extract<Item, { kind: 'loggedMessage' }>, 'sessionId' | 'language'>;

function toItems(side: unknown, time: number | undefined, metadata: LogMetadata): Item[] {
  if (isObject(side)) {
    return [{ kind: 'loggedMessage', message: side, time, ...metadata }];
  }
  return side === undefined || side === null ? [] : [{ kind: 'broken', data: side, time }];
}
