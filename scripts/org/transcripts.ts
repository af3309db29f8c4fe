import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { isRecord, type CapturedHistory, type StoredConversation } from '../assistant/conversations.ts';
import { keyCredentials, sessionHistoryKey, tokenCredentials, type Credentials } from './credentials.ts';
import type { OrgRecord } from './records.ts';
import { readConversation, type Sample, type SampleHistory } from './samples.ts';

/** A Chat Transcript or Messaging Session as the org holds it, and the conversation that the assistant holds for it. */
export interface Transcript {
  title: string;
  /** Name of the record page, where it is not the app's. */
  page?: string;
  record: OrgRecord;
  conversation?: StoredConversation;
}

const ID_PREFIXES = { Contact: '003', Case: '500' } as const;

/** A record that somebody else has made, such as one of a chat that has just begun. */
export function liveTranscript(record: OrgRecord): Transcript {
  return { title: `Live: ${record.fields['Name']}`, record };
}

/** Makes the record and the stored conversation of a sample. Throws when its conversation cannot be read. */
export async function sampleTranscript(sample: Sample): Promise<Transcript> {
  const history = sample.history && (await readConversation(sample.history));
  const credentials = credentialsOf(sample.history, sample.id, history && firstSession(history));
  return transcriptOf(sample, credentials, history);
}

/**
 * Makes a record for a captured history: with a session history key for notes, with session and token for logs. Session
 * and credentials are random: a captured case is nobody else's business, and the same file may be shown twice.
 * @param number 1 for the first of them
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

/** Logs name the session that they belong to; notes do not. */
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
