import type { LogsSource, NotesSource, ApiSource } from 'c/assistantSource';

/** A GET request. Secrets are in the headers only. */
export interface HistoryRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly timeoutSeconds: number;
}

/** Request for conversation notes. Source: IBM's web chat client in agent application mode. */
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
 * Request for a page of logs. Source: API reference of watsonx Assistant v2, "List log events".
 * @param cursor from the previous page; '' for the newest page
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

/** Source: IBM's "Filter query reference": `::` matches exactly, `(a|b)` matches either. */
function sessionFilter(sessionIds: readonly string[]): string {
  return sessionIds.length === 1 ? `session_id::${sessionIds[0]}` : `session_id::(${sessionIds.join('|')})`;
}

function commonHeaders(source: ApiSource): Record<string, string> {
  return { Authorization: `Bearer ${source.token}`, Accept: 'application/json' };
}
