import { randomUUID } from 'node:crypto';
import type { AssistantServer } from '../assistant/index.ts';
import { ENVIRONMENT_ID, INTEGRATION_ID } from '../org/identifiers.ts';
import type { Org } from '../org/org.ts';
import { capturedTranscript } from '../org/transcripts.ts';
import type { Opening } from './pages/opening.ts';
import { captured, nameOf, type Workload } from './workloads.ts';

/** Height of the conversation, so that the viewer with its title takes the area that everybody has. */
const FEED_HEIGHT = 630;

/**
 * Stores a workload's conversation with the assistant and a record for it in the org.
 * @param number from 1, different for each workload
 * @returns what the contestants are told when they open it
 */
export function prepare(
  workload: Workload,
  number: number,
  { org, assistant, imageUrl }: { org: Org; assistant: AssistantServer; imageUrl: string }
): Opening {
  const { record, conversation } = capturedTranscript(captured(workload, imageUrl), nameOf(workload), number);
  if (!conversation) {
    throw new Error(`No conversation for ${nameOf(workload)}`);
  }
  assistant.add(conversation);
  org.addRecord(record);
  const names = Object.keys(record.fields).map((name) => `${record.apiName}.${name}`);
  const fields = new URLSearchParams({ fields: `${record.apiName}.Id`, optionalFields: names.join(',') });
  return {
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
}

interface Credentials {
  readonly sessionId: string;
  readonly bearer: string;
}

type Request = Omit<Opening['request'], 'source'>;

/** The same requests as the viewer's, of which each contract has its own. */
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
