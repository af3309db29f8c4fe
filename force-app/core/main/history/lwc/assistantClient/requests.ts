import type { LogsSource, NotesSource, RequestedSource } from 'c/assistantSource';

/** A GET request; everything secret is in the headers. */
export interface HistoryRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
}

/** Source: IBM's web chat client in agent application mode. */
export function notesRequest(source: NotesSource, transactionId: string): HistoryRequest {
  const { prefix, integrationId, sessionId, apiVersion, timeoutSeconds } = source;
  const path = `agentapp/${integrationId}/channel_conversations/${sessionId}/notes`;
  return {
    url: `${prefix}/${path}?${new URLSearchParams({ version: apiVersion })}`,
    headers: {
      ...commonHeaders(source),
      'Content-Type': 'application/json',
      'x-watson-is-agent-app': 'true',
      'X-Global-Transaction-ID': transactionId
    },
    timeoutSeconds
  };
}

/**
 * Source: API reference of watsonx Assistant v2, list log events.
 * @param cursor '' for the newest page
 */
export function logsRequest(source: LogsSource, cursor: string): HistoryRequest {
  const { prefix, environmentId, sessionIds, apiVersion, pageSize, timeoutSeconds } = source;
  const query = new URLSearchParams({
    version: apiVersion,
    sort: '-request_timestamp',
    filter: sessionFilter(sessionIds),
    page_limit: String(pageSize)
  });
  if (cursor !== '') {
    query.set('cursor', cursor);
  }
  return {
    url: `${prefix}/v2/assistants/${environmentId}/logs?${query}`,
    headers: commonHeaders(source),
    timeoutSeconds
  };
}

/** Source: IBM's filter query reference, exact match and groups of alternatives. */
function sessionFilter(sessionIds: readonly string[]): string {
  return sessionIds.length === 1 ? `session_id::${sessionIds[0]}` : `session_id::(${sessionIds.join('|')})`;
}

function commonHeaders(source: RequestedSource): Record<string, string> {
  return { Authorization: `Bearer ${source.token}`, Accept: 'application/json' };
}
