import { randomUUID } from 'node:crypto';
import type { AssistantServer } from '../assistant/index.ts';
import { ENVIRONMENT_ID, INTEGRATION_ID } from '../org/identifiers.ts';
import type { OrgRecord } from '../org/records.ts';
import { capturedTranscript } from '../org/transcripts.ts';
import type { BenchmarkRecord } from './pages/benchmarkRecord.ts';
import { conversationOf, nameOf, type Workload } from './workloads.ts';

/** Height of the viewer's message feed in pixels; with its header, the viewer fills the area of all contestants. */
const FEED_HEIGHT = 630;

/**
 * Adds the conversation of a workload to the assistant and creates a record for it.
 * @param number unique for each workload, from 1
 * @returns the record for the org, and the data that contestants need to open it
 * @throws Error when the workload has no conversation
 */
export function createRecord(
  workload: Workload,
  number: number,
  { assistant, imageUrl }: { assistant: AssistantServer; imageUrl: string }
): { record: OrgRecord; benchmarkRecord: BenchmarkRecord } {
  const { record, conversation } = capturedTranscript(conversationOf(workload, imageUrl), nameOf(workload), number);
  if (!conversation) {
    throw new Error(`No conversation for ${nameOf(workload)}`);
  }
  assistant.add(conversation);
  const names = Object.keys(record.fields).map((name) => `${record.apiName}.${name}`);
  const fields = new URLSearchParams({ fields: `${record.apiName}.Id`, optionalFields: names.join(',') });
  const benchmarkRecord = {
    record: `/services/data/v66.0/ui-api/records/${record.id}?${fields}`,
    request: { source: workload.source, ...REQUESTS[workload.source](assistant.url, conversation) },
    properties: {
      recordId: record.id,
      objectApiName: record.apiName,
      source: workload.source,
      environmentId: ENVIRONMENT_ID,
      height: FEED_HEIGHT
    }
  };
  return { record, benchmarkRecord };
}

interface Credentials {
  readonly sessionId: string;
  readonly bearer: string;
}

type Request = Omit<BenchmarkRecord['request'], 'source'>;

/** The requests that the viewer sends, by API. */
const REQUESTS: Readonly<Record<Workload['source'], (assistant: string, credentials: Credentials) => Request>> = {
  notes: (assistant, { sessionId, bearer }) => ({
    url: `${assistant}/public/agentapp/${INTEGRATION_ID}/channel_conversations/${sessionId}/notes?version=2023-09-15`,
    headers: {
      ...commonHeaders(bearer),
      'Content-Type': 'application/json',
      'x-watson-is-agent-app': 'true',
      'X-Global-Transaction-ID': randomUUID()
    }
  }),
  logs: (assistant, { sessionId, bearer }) => {
    const query = new URLSearchParams({
      version: '2024-08-25',
      sort: '-request_timestamp',
      filter: `session_id::${sessionId}`,
      page_limit: '100'
    });
    return { url: `${assistant}/v2/assistants/${ENVIRONMENT_ID}/logs?${query}`, headers: commonHeaders(bearer) };
  }
};

function commonHeaders(bearer: string): Record<string, string> {
  return { Authorization: `Bearer ${bearer}`, Accept: 'application/json' };
}
