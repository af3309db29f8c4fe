import { expect, test } from '@playwright/test';
import { pageAt, urlOf } from '../../scripts/console/platform/pageReferences.ts';
import {
  getFieldDisplayValue,
  getFieldValue,
  getRecord,
  notifyRecordUpdateAvailable,
  type RecordResult
} from '../../scripts/console/platform/uiRecordApi.ts';

interface Call {
  url: string;
  headers: unknown;
  answer: (status: number, body: unknown) => void;
  fail: () => void;
}

const realFetch = globalThis.fetch;
let calls: Call[];
let results: RecordResult[];
let wires: getRecord[] = [];

/** A fetch whose responses the test controls. */
function stubFetch(url: unknown, { headers }: RequestInit = {}): Promise<Response> {
  return new Promise((resolve, reject) => {
    calls.push({
      url: String(url),
      headers,
      answer: (status, body) => resolve(Response.json(body, { status })),
      fail: () => reject(new TypeError('Failed to fetch'))
    });
  });
}

function wire(): getRecord {
  const adapter = new getRecord((result) => results.push(result));
  wires.push(adapter);
  return adapter;
}

function record(id: string) {
  return { apiName: 'LiveChatTranscript', id, fields: { Name: { displayValue: null, value: id } } };
}

test.beforeEach(() => {
  calls = [];
  results = [];
  globalThis.fetch = stubFetch;
  Object.assign(globalThis, { document: { documentElement: { dataset: { user: 'somebody' } } } });
});

test.afterEach(() => {
  wires.forEach((adapter) => adapter.disconnect());
  wires = [];
  globalThis.fetch = realFetch;
  Reflect.deleteProperty(globalThis, 'document');
});

test('a wire adapter emits an empty result first, then the record, read-only', async () => {
  const adapter = wire();
  expect(results).toEqual([{ data: undefined, error: undefined }]);
  adapter.connect();
  adapter.update({
    recordId: '5701',
    fields: ['A.Name', { objectApiName: 'A', fieldApiName: 'B__c' }],
    optionalFields: 'A.C'
  });
  expect(calls.map(({ url }) => decodeURIComponent(url))).toEqual([
    '/services/data/v66.0/ui-api/records/5701?fields=A.Name,A.B__c&optionalFields=A.C'
  ]);
  expect(calls[0]?.headers).toEqual({ 'X-Console-User': 'somebody' });
  calls[0]?.answer(200, record('5701'));
  await expect.poll(() => results).toHaveLength(2);
  expect(results[1]).toEqual({ data: record('5701'), error: undefined });
  expect(Object.isFrozen(results[1]?.data?.fields.Name)).toBe(true);
});

test('sends no request without a record id or fields', () => {
  const adapter = wire();
  adapter.connect();
  adapter.update({ recordId: undefined, fields: ['A.Name'] });
  adapter.update({ recordId: '5701' });
  adapter.update({ recordId: '5701', fields: [] });
  expect(calls).toEqual([]);
});

test('drops the response to an outdated request', async () => {
  const adapter = wire();
  adapter.connect();
  adapter.update({ recordId: '5701', fields: ['A.Name'] });
  adapter.update({ recordId: '5702', fields: ['A.Name'] });
  calls[1]?.answer(200, record('5702'));
  await expect.poll(() => results).toHaveLength(2);
  calls[0]?.answer(200, record('5701'));
  adapter.update({ recordId: '5703', fields: ['A.Name'] });
  calls[2]?.answer(200, record('5703'));
  await expect.poll(() => results.at(-1)?.data?.id).toBe('5703');
  expect(results.map(({ data }) => data?.id)).toEqual([undefined, '5702', '5703']);
});

test('a disconnected wire adapter emits nothing', async () => {
  const adapter = wire();
  adapter.connect();
  adapter.update({ recordId: '5701', fields: ['A.Name'] });
  adapter.disconnect();
  calls[0]?.answer(200, record('5701'));
  const later = wire();
  later.connect();
  later.update({ recordId: '5702', fields: ['A.Name'] });
  calls[1]?.answer(200, record('5702'));
  await expect.poll(() => results.at(-1)?.data?.id).toBe('5702');
  expect(results.map(({ data }) => data?.id)).toEqual([undefined, undefined, '5702']);
});

test('emits errors in the format of the platform', async () => {
  const adapter = wire();
  adapter.connect();
  const body = [{ errorCode: 'INVALID_FIELD', message: 'No such column' }];
  adapter.update({ recordId: '5701', fields: ['A.Name'] });
  calls[0]?.answer(400, body);
  await expect.poll(() => results).toHaveLength(2);
  expect(results[1]).toMatchObject({ data: undefined, error: { status: 400, ok: false, body } });
  adapter.update({ recordId: '5702', fields: ['A.Name'] });
  calls[1]?.fail();
  await expect.poll(() => results).toHaveLength(3);
  expect(results[2]?.error?.body).toEqual({ message: 'TypeError: Failed to fetch' });
});

test('requests a changed record again', async () => {
  const [one, other] = [wire(), wire()];
  one.connect();
  one.update({ recordId: '5701', fields: ['A.Name'] });
  other.connect();
  other.update({ recordId: '5702', fields: ['A.Name'] });
  const done = notifyRecordUpdateAvailable([{ recordId: '5702' }]);
  expect(calls).toHaveLength(3);
  expect(calls[2]?.url).toContain('/5702?');
  calls[2]?.answer(200, record('5702'));
  await done;
});

test('reads field values across relationships', () => {
  const contact = { apiName: 'Contact', id: '0031', fields: { Name: { displayValue: 'shown', value: 'Ann Lee' } } };
  const chat = { apiName: 'A', id: '5701', fields: { Contact: { displayValue: 'Ann Lee', value: contact } } };
  expect(getFieldValue(chat, 'A.Contact.Name')).toBe('Ann Lee');
  expect(getFieldDisplayValue(chat, { objectApiName: 'A', fieldApiName: 'Contact.Name' })).toBe('shown');
  expect(getFieldValue(chat, 'A.Case.Subject')).toBeUndefined();
  expect(getFieldValue(undefined, 'A.Name')).toBeUndefined();
});

for (const path of [
  '/lightning/r/LiveChatTranscript/570000000000001AAA/view',
  '/lightning/o/LiveChatTranscript/list',
  '/lightning/n/Some_Tab'
]) {
  test(`${path} is the URL of a page`, () => {
    const page = pageAt(path);
    expect(page && urlOf(page)).toBe(path);
  });
}

test('other paths are not URLs of pages', () => {
  for (const path of ['/', '/lightning/r/LiveChatTranscript/view', '/lightning/r/A/../view', '/lightning/o/A/list/x']) {
    expect(pageAt(path)).toBeUndefined();
  }
});
