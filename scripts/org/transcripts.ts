import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { CapturedHistory, StoredConversation } from '../assistant/conversations.ts';
import { isRecord } from '../assistant/json.ts';
import { keyCredentials, sessionHistoryKey, tokenCredentials, type Credentials } from './credentials.ts';
import type { OrgRecord } from './records.ts';
import { readConversation, type Sample, type SampleHistory } from './samples.ts';

/** A record (Chat Transcript or Messaging Session) in the org, and its conversation in the assistant. */
export interface Transcript {
  title: string;
  /** The record page, unless it is that of the app. */
  page?: string;
  record: OrgRecord;
  conversation?: StoredConversation;
}

const ID_PREFIXES = { Contact: '003', Case: '500' } as const;

/** A record without a sample, such as that of a new chat. */
export function liveTranscript(record: OrgRecord): Transcript {
  return { title: `Live: ${record.fields['Name']}`, record };
}

/**
 * Creates the record and the conversation of a sample.
 * @throws Error when the conversation's file is invalid
 */
export async function sampleTranscript(sample: Sample): Promise<Transcript> {
  const history = sample.history && (await readConversation(sample.history));
  const credentials = credentialsOf(sample.history, sample.id, history && firstSession(history));
  return transcriptOf(sample, credentials, history);
}

/**
 * Creates a record for a captured history: with a session history key for notes, with session and token for logs.
 * Session and credentials are random, because a capture is confidential, and a file may be shown more than once.
 * @param number counts from 1
 */
export function capturedTranscript(history: CapturedHistory, file: string, number: number): Transcript {
  const logs = 'logs' in history;
  const suffix = String(number).padStart(3, '0');
  const sample: Sample = {
    id: `570000000009${suffix}AAA`,
    title: `Captured history: ${path.basename(file)}`,
    name: `00009${suffix}`,
    status: 'Completed',
    ...(logs && { page: 'Chat_Transcript_Large_Logs' }),
    history: { credential: logs ? 'token' : 'key' }
  };
  return transcriptOf(sample, credentialsOf(sample.history, randomUUID(), undefined), history);
}

function transcriptOf(sample: Sample, credentials: Credentials, history: CapturedHistory | undefined): Transcript {
  const { title, page } = sample;
  const transcript: Transcript = { title, ...(page !== undefined && { page }), record: recordOf(sample) };
  if (sample.history && history) {
    const fault = sample.history.fault;
    transcript.conversation = { ...credentials, history, ...(fault && { fault }) };
    Object.assign(transcript.record.fields, credentialFields(sample.history, credentials));
  }
  Object.assign(transcript.record.fields, sample.fields);
  return transcript;
}

function credentialsOf(source: SampleHistory | undefined, seed: string, sessionId: string | undefined): Credentials {
  return source?.credential === 'token'
    ? tokenCredentials(seed, sessionId, source.tokenLength)
    : keyCredentials(seed, sessionId);
}

/** The first session id in logs; notes have none. */
function firstSession(history: CapturedHistory): string | undefined {
  const sessions = 'logs' in history ? history.logs.map((log) => (isRecord(log) ? log.session_id : undefined)) : [];
  return sessions.find((session) => typeof session === 'string');
}

function credentialFields(source: SampleHistory, credentials: Credentials): Record<string, string> {
  return source.credential === 'key'
    ? { x_watson_assistant_key__c: sessionHistoryKey(credentials) }
    : { x_watson_assistant_session__c: credentials.sessionId, x_watson_assistant_token__c: credentials.bearer };
}

function recordOf(sample: Sample): OrgRecord {
  const record: OrgRecord = {
    apiName: sample.object ?? 'LiveChatTranscript',
    id: sample.id,
    fields: {
      Id: sample.id,
      Name: sample.name,
      Status: sample.status,
      StartTime: sample.startTime ?? null,
      EndTime: sample.endTime ?? null,
      ...(sample.object === undefined && { Body: sample.body ?? null })
    },
    parents: {}
  };
  if (sample.contact) {
    const relationship = sample.object === undefined ? 'Contact' : 'EndUserContact';
    addParent(record, relationship, 'Contact', { Name: sample.contact.name });
  }
  if (sample.case) {
    addParent(record, 'Case', 'Case', { CaseNumber: sample.case.caseNumber, Subject: sample.case.subject });
  }
  return record;
}

function addParent(
  record: OrgRecord,
  relationship: string,
  apiName: keyof typeof ID_PREFIXES,
  fields: Record<string, string>
): void {
  const id = ID_PREFIXES[apiName] + record.id.slice(3);
  record.fields[`${relationship}Id`] = id;
  record.parents[relationship] = { apiName, id, fields: { Id: id, ...fields }, parents: {} };
}
