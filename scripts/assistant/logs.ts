import type { Request, RequestHandler } from 'express';
import { fullHistory, type StoredConversation } from './conversations.ts';
import type { LogQuery } from './logQuery.ts';
import { namesSession, pageOfLogs, parseLogQuery } from './logQuery.ts';
import { requireBearer, requireVersion, unauthorized } from './request.ts';

/** The path of the v2 logs; on IBM Cloud it starts with the service instance. */
export const LOGS_PATH = '{/instances/:instance}/v2/assistants/:environment/logs';

type Conversations = ReadonlyMap<string, StoredConversation>;

/**
 * Answers requests of the v2 log contract. The logs of a session are those of the conversation stored under its id,
 * even when the logs carry other session ids, because a captured file is one conversation.
 * @param now the clock for the life of cursors, in milliseconds since 1970
 */
export function logsHandler(conversations: Conversations, now: () => number): RequestHandler {
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

/** The first session id in the filter of a log request; undefined without one or for an invalid request. */
export function sessionIdOfLogs(request: Request): string | undefined {
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
  return allowed.map(fullHistory).flatMap((history) => ('logs' in history ? history.logs : []));
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
