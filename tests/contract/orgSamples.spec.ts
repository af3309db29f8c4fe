import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { parseCapturedHistory, startAssistant } from '../../scripts/assistant/index.ts';
import { INTEGRATION_ID } from '../../scripts/org/identifiers.ts';
import { findRecordPage } from '../../scripts/org/recordPages.ts';
import { readSamples } from '../../scripts/org/samples.ts';
import { capturedTranscript, sampleTranscript, type Transcript } from '../../scripts/org/transcripts.ts';
import { withProjectOrg } from './orgFixtures.ts';

const KEY = 'x_watson_assistant_key__c';
const SESSION = 'x_watson_assistant_session__c';
const TOKEN = 'x_watson_assistant_token__c';
const invoice = new URL('../../fixtures/conversations/invoice.logs.json', import.meta.url);

async function samples(): Promise<Transcript[]> {
  return Promise.all((await readSamples()).map(sampleTranscript));
}

test('every sample record fits its object and has a record page', async () => {
  const transcripts = await samples();
  await withProjectOrg((org) => {
    transcripts.forEach(({ record }) => org.addRecord(record));
    const assigned = transcripts.flatMap(({ page }) => page ?? []);
    expect(assigned.filter((page) => findRecordPage(org.metadata, page) === undefined)).toEqual([]);
  });
  const distinct = [
    transcripts.map(({ record }) => record.id),
    transcripts.map(({ title }) => title),
    transcripts.flatMap(({ conversation }) => conversation?.sessionId ?? [])
  ];
  for (const values of distinct) {
    expect(new Set(values).size).toBe(values.length);
  }
});

test('the credentials of a record give access to its conversation', async () => {
  const [sample] = (await samples()).filter(({ record }) => record.fields[KEY]);
  if (!sample?.conversation) {
    throw new Error('no sample with a key');
  }
  const assistant = await startAssistant({ conversations: [sample.conversation] });
  try {
    const [, , code, session, integration] = String(sample.record.fields[KEY]).split('::');
    expect(integration).toBe(INTEGRATION_ID);
    const url = `${assistant.url}/public/agentapp/${integration}/channel_conversations/${session}/notes?version=2023-09-15`;
    const headers = { Authorization: `Bearer ${code}`, 'x-watson-is-agent-app': 'true' };
    const response = await fetch(url, { headers });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(sample.conversation.history);
  } finally {
    await assistant.close();
  }
});

test('one sample has a token of the maximum length', async () => {
  const lengths = (await samples()).map(({ record }) => String(record.fields[TOKEN] ?? '').length);
  expect(lengths).toContain(131_072);
});

test('samples are reproducible', async () => {
  expect(await samples()).toEqual(await samples());
});

test('each record of the same captured logs gets its own session and token', async () => {
  const history = parseCapturedHistory(await readFile(invoice, 'utf8'), 'invoice.logs.json');
  const first = capturedTranscript(history, 'dir/invoice.logs.json', 1);
  const second = capturedTranscript(history, 'dir/invoice.logs.json', 2);
  expect(first.title).toBe('Captured history: invoice.logs.json');
  expect(first.record.id).not.toBe(second.record.id);
  expect(first.record.fields[SESSION]).not.toBe(second.record.fields[SESSION]);
  expect(first.record.fields[TOKEN]).not.toBe(second.record.fields[TOKEN]);
  for (const { record, conversation } of [first, second]) {
    expect(record.fields[SESSION]).toBe(conversation?.sessionId);
    expect(conversation?.history).toEqual(history);
  }
});

test('captured notes get a session history key', () => {
  const { record, conversation } = capturedTranscript({ notes: [] }, 'case.json', 1);
  expect(record.fields[KEY]).toContain(`::${conversation?.sessionId}::`);
  expect(record.fields[TOKEN]).toBeUndefined();
});
