import { at, isObject, textAt } from 'c/assistantJson';
import { failure, success } from 'c/assistantProblem';
import type { Result } from 'c/assistantProblem';
import { parseTime } from './entry';
import type { Entry, Item } from './entry';
import { inOrder } from './merge';

/**
 * Reads one page of the v2 log API, `{logs: [{log_id, request, response, request_timestamp, response_timestamp}]}`, and
 * puts it into the order in which it was said, whatever the order of the page.
 */
export function entriesFromLogs(payload: unknown): Result<readonly Entry[]> {
  const logs = at(payload, 'logs');
  if (!Array.isArray(logs)) {
    return failure({ kind: 'badPayload', reason: 'logs' });
  }
  const keyOf = keysOfPage();
  return success(inOrder(logs.map((log) => toEntry(log, keyOf(log))).reverse()));
}

/** The cursor of the page that follows, or '' on the last page. Some services give it only inside next_url. */
export function cursorOf(payload: unknown): string {
  const cursor = textAt(payload, 'pagination', 'next_cursor');
  const query = textAt(payload, 'pagination', 'next_url').split('?')[1] ?? '';
  return cursor || (new URLSearchParams(query).get('cursor') ?? '');
}

/** A log without an id is known by its content, and by how often the page had that content before. */
function keysOfPage(): (log: unknown) => string {
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
  const asked = parseTime(at(log, 'request_timestamp'));
  const answered = parseTime(at(log, 'response_timestamp')) ?? asked;
  const about = { sessionId: textAt(log, 'session_id'), language: textAt(log, 'language') };
  const items = [
    ...toItems(at(log, 'request'), asked ?? answered, about),
    ...toItems(at(log, 'response'), answered, about)
  ];
  const readable: readonly Item[] = items.length > 0 ? items : [{ kind: 'broken', data: log, time: asked }];
  return { key, time: asked ?? answered, items: readable };
}

type About = Pick<Extract<Item, { kind: 'loggedMessage' }>, 'sessionId' | 'language'>;

function toItems(side: unknown, time: number | undefined, about: About): Item[] {
  if (isObject(side)) {
    return [{ kind: 'loggedMessage', message: side, time, ...about }];
  }
  return side === undefined || side === null ? [] : [{ kind: 'broken', data: side, time }];
}
