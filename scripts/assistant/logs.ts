import type { Request, RequestHandler } from 'express';
import { wholeHistory, type StoredConversation } from './conversations.ts';
import type { LogQuery } from './logQuery.ts';
import { namesSession, pageOfLogs, parseLogQuery } from './logQuery.ts';
import { requireBearer, requireVersion, unauthorized } from './request.ts';

/** The path of the v2 logs; a service instance of IBM Cloud has its own prefix. */
export const LOGS_PATH = '{/instances/:instance}/v2/assistants/:environment/logs';

type Conversations = ReadonlyMap<string, StoredConversation>;

/**
 * The documented v2 log contract. A session's logs are those of the conversation stored under that id, even when the
 * logs carry other session ids: one captured file is one case.
 * @param now the clock by which cursors die, in milliseconds since 1970
 */
export function answerLogs(conversations: Conversations, now: () => number): RequestHandler {
  return (request, response) => {
    const bearer = requireBearer(request);
    requireVersion(request);
    const query = parseLogQuery(request.query);
    const named = query.sessions.flatMap((session) => conversations.get(session) ?? []);
    const logs = logsFor(bearer, named.length > 0 ? named : [...conversations.values()]);
    const page = pageOfLogs(logs, named.length > 0 ? withoutSessions(query) : query, now());
    const next =
      page.nextCursor === undefined
        ? {}
        : { next_url: nextUrl(request, page.nextCursor), next_cursor: page.nextCursor };
    response.json({ logs: page.logs, pagination: { ...next, matched: page.matched } });
  };
}

/** The first session that a log request names in its filter; undefined when it names none or cannot be read. */
export function sessionOfLogs(request: Request): string | undefined {
  try {
    return parseLogQuery(request.query).sessions[0];
  } catch {
    return undefined;
  }
}

function logsFor(bearer: string, conversations: readonly StoredConversation[]): unknown[] {
  const allowed = conversations.filter((conversation) => conversation.bearer === bearer);
  if (allowed.length === 0) {
    throw unauthorized();
  }
  return allowed.map(wholeHistory).flatMap((history) => ('logs' in history ? history.logs : []));
}

function withoutSessions(query: LogQuery): LogQuery {
  const first = query.conditions.find(namesSession);
  return { ...query, conditions: query.conditions.filter((condition) => condition !== first) };
}

function nextUrl(request: Request, cursor: string): string {
  const url = new URL(request.originalUrl, 'http://localhost');
  url.searchParams.set('cursor', cursor);
  return url.pathname + url.search;
}
