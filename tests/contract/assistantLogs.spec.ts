import { expect } from '@playwright/test';
import AssistantV2 from 'ibm-watson/assistant/v2.js';
import { BearerTokenAuthenticator } from 'ibm-watson/auth/index.js';
import { startAssistant } from '../../scripts/assistant/index.ts';
import type { AssistantServer } from '../../scripts/assistant/index.ts';
import {
  agentHeaders,
  BEARER,
  ENVIRONMENT,
  LOGS_SESSION,
  logsUrl,
  NOTES_SESSION,
  stored,
  test
} from './assistantService.ts';

type ListParameters = Omit<AssistantV2.ListLogsParams, 'assistantId'>;

const MINUTE = 60_000;

/** A client of IBM's SDK. */
function sdk(assistant: AssistantServer, { bearer = BEARER, path = '' } = {}): AssistantV2 {
  const authenticator = new BearerTokenAuthenticator({ bearerToken: bearer });
  return new AssistantV2({ version: '2024-08-25', authenticator, serviceUrl: assistant.url + path });
}

async function list(assistant: AssistantServer, parameters: ListParameters = {}): Promise<AssistantV2.LogCollection> {
  const filter = `session_id::${LOGS_SESSION}`;
  return (await sdk(assistant).listLogs({ assistantId: ENVIRONMENT, filter, ...parameters })).result;
}

function texts({ logs }: AssistantV2.LogCollection): (string | undefined)[] {
  return logs.map((log) => log.request.input?.text);
}

/** The SDK's error: status, message and body. */
async function failure(answer: Promise<unknown>): Promise<{ status: number; message: string; result: unknown }> {
  return answer.then(
    () => {
      throw new Error('The request was answered');
    },
    (error: { status: number; message: string; result: unknown }) => error
  );
}

test('the logs of a session are sorted newest first by default', async ({ assistant }) => {
  const collection = await list(assistant);
  expect(collection.logs).toHaveLength(32);
  expect(collection.pagination).toEqual({ matched: 32 });
  expect(texts(collection).slice(0, 2)).toEqual(['Yes', 'Then connect me']);
  const times = collection.logs.map((log) => log.request_timestamp);
  expect(times).toEqual([...times].sort().reverse());
});

test('the sort parameter selects oldest first or newest first', async ({ assistant }) => {
  const oldestFirst = texts(await list(assistant, { sort: 'request_timestamp' }));
  expect(oldestFirst.slice(0, 2)).toEqual(['', 'topic_invoice']);
  expect(texts(await list(assistant, { sort: '-request_timestamp' }))).toEqual(oldestFirst.reverse());
});

test('following the cursor returns every log once', async ({ assistant }) => {
  const pages: AssistantV2.LogCollection[] = [];
  let cursor: string | undefined;
  do {
    const page = await list(assistant, { pageLimit: 10, cursor });
    pages.push(page);
    cursor = page.pagination.next_cursor;
  } while (cursor !== undefined);
  expect(pages.map(({ logs }) => logs.length)).toEqual([10, 10, 10, 2]);
  expect(pages.flatMap(({ logs }) => logs)).toEqual((await list(assistant)).logs);
  expect(pages.at(-1)?.pagination).toEqual({ matched: 32 });
});

test('a full last page has no next cursor', async ({ assistant }) => {
  expect((await list(assistant, { pageLimit: 32 })).pagination).toEqual({ matched: 32 });
});

test('next_url returns the next page, also with the prefix of an instance', async ({ assistant }) => {
  const path = '/instances/b7e4a9d2-1c3f-4e5a-9b8d-7f6e5d4c3b2a';
  const filter = `session_id::${LOGS_SESSION}`;
  const first = await sdk(assistant, { path }).listLogs({ assistantId: ENVIRONMENT, filter, pageLimit: 20 });
  const nextUrl = first.result.pagination.next_url ?? '';
  expect(nextUrl.startsWith(`${path}/v2/assistants/${ENVIRONMENT}/logs?`)).toBe(true);
  const next = await fetch(assistant.url + nextUrl, { headers: agentHeaders() });
  expect(texts((await next.json()) as AssistantV2.LogCollection)).toEqual(texts(await list(assistant)).slice(20));
});

test('a cursor expires after five minutes', async ({ assistant, clock }) => {
  const cursor = (await list(assistant, { pageLimit: 10 })).pagination.next_cursor;
  clock.now += 5 * MINUTE - 1;
  expect((await list(assistant, { pageLimit: 10, cursor })).logs).toHaveLength(10);
  clock.now += 1;
  expect(await failure(list(assistant, { pageLimit: 10, cursor }))).toMatchObject({
    status: 400,
    message: 'The cursor is invalid or has expired',
    result: { code: 400, errors: [{ path: 'cursor' }] }
  });
});

test('a cursor that was not issued, or was issued for another query, is refused', async ({ assistant }) => {
  const cursor = (await list(assistant, { pageLimit: 10 })).pagination.next_cursor;
  const message = 'The cursor is invalid or has expired';
  for (const parameters of [{ cursor: 'abc' }, { cursor: 'WzEwXQ' }, { cursor, sort: 'request_timestamp' }]) {
    expect(await failure(list(assistant, parameters))).toMatchObject({ status: 400, message });
  }
});

const SESSION = `session_id::${LOGS_SESSION}`;

for (const [filter, expected] of [
  ['request.input.text::"Yes please"', ['Yes please']],
  ['request.input.text::Yes', ['Yes']],
  ['request.input.text:INVOICE,request_timestamp<2026-04-14T13:06:00.000Z', ['topic_invoice']],
  ['request.input.text:correct,request.input.text:!correct_', ['Oh. Can you correct that?']],
  ['request.input.text:"account?"', []],
  ['request_timestamp>=2026-04-14T13:05:12.340Z,request_timestamp<=2026-04-14T13:05:28.477Z', ['topic_invoice', '']],
  ['request_timestamp>2026-04-14T13:05:12.340Z,request_timestamp<2026-04-14T13:05:28.478Z', ['topic_invoice']],
  ['request_timestamp>2026-04-14T13:05:12.339Z,request_timestamp<2026-04-14T13:05:28.477Z', ['']],
  ['request_timestamp::!2026-04-14T13:05:12.340Z,request_timestamp<2026-04-14T13:06:00.000Z', ['topic_invoice']],
  ['response_timestamp::2026-04-14T13:05:12.760Z', ['']],
  ['request.input.text:\\*\\*.\\*', ['**.**.****']],
  ['language::!en', []],
  ['session_id::another-session', []],
  ['language::en,snapshot::v7,customer_id::customer-58213,request.input.text::Good', ['Good']]
] as const) {
  test(`the filter ${filter} is honoured`, async ({ assistant }) => {
    expect(texts(await list(assistant, { filter: `${SESSION},${filter}` }))).toEqual(expected);
  });
}

for (const [filter, message] of [
  ['session_id', 'Cannot read the filter at character 1'],
  ['language::en,', 'Cannot read the filter at character 1'],
  ['language::(en|)', 'An alternative is empty'],
  ['language::(en|d*)', 'Cannot read the filter at character 1'],
  ['language::e*', 'Cannot read the filter at character 1'],
  ['language::en,session_id!:x', 'Cannot read the filter at character 14'],
  ['response.output.intents:intent::hello', 'Filtering by response.output.intents is not supported'],
  ['language>en', 'The operator > is not supported for language'],
  ['request_timestamp:2026', 'The operator : is not supported for request_timestamp'],
  ['request_timestamp>yesterday', 'Not a date and time: yesterday']
] as const) {
  test(`the filter ${filter} is refused`, async ({ assistant }) => {
    const error = await failure(list(assistant, { filter }));
    expect(error).toMatchObject({ status: 400, message, result: { errors: [{ path: 'filter' }] } });
  });
}

test('a sort order or a page limit that does not exist is refused', async ({ assistant }) => {
  expect(await failure(list(assistant, { sort: 'session_id' }))).toMatchObject({
    status: 400,
    result: { errors: [{ path: 'sort' }] }
  });
  for (const pageLimit of [0, 1001, 1.5]) {
    expect(await failure(list(assistant, { pageLimit }))).toMatchObject({
      status: 400,
      result: { errors: [{ path: 'page_limit' }] }
    });
  }
});

test('a request without version, or with a repeated parameter, gets 400', async ({ assistant }) => {
  for (const [url, path] of [
    [logsUrl(assistant, { version: '' }), 'version'],
    [`${logsUrl(assistant)}&filter=language::en`, 'filter']
  ] as const) {
    const response = await fetch(url, { headers: agentHeaders() });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 400, errors: [{ path }] });
  }
});

test("a wrong or missing token gets 401 in the gateway's form", async ({ assistant }) => {
  const filter = `session_id::${LOGS_SESSION}`;
  const wrong = sdk(assistant, { bearer: 'another-token' });
  for (const parameters of [{ assistantId: ENVIRONMENT, filter }, { assistantId: ENVIRONMENT }]) {
    const error = await failure(wrong.listLogs(parameters));
    expect(error).toMatchObject({ status: 401, result: { code: 401, error: 'Unauthorized' } });
    expect(error.result).toHaveProperty('trace', expect.stringMatching(/./));
  }
  expect((await fetch(logsUrl(assistant))).status).toBe(401);
});

test('the token of one session does not give access to another', async ({ assistant }) => {
  assistant.add(await stored('another-session', 'invoice.logs.json', 'another-token'));
  const filter = 'session_id::another-session';
  expect(await failure(list(assistant, { filter }))).toMatchObject({ status: 401 });
});

test('an unknown session, or one without logs, has an empty list', async ({ assistant }) => {
  for (const session of ['no-such-session', NOTES_SESSION]) {
    expect(await list(assistant, { filter: `session_id::${session}` })).toEqual({
      logs: [],
      pagination: { matched: 0 }
    });
  }
});

test('without a session in the filter, all logs of the token are listed', async ({ assistant }) => {
  assistant.add(await stored('second-session', 'invoice.logs.json'));
  assistant.add(await stored('another-session', 'invoice.logs.json', 'another-token'));
  expect((await list(assistant, { filter: undefined })).logs).toHaveLength(64);
});

test('a captured file is one session, even with other session ids and malformed logs', async () => {
  const log = (time: string, session: string) => ({ request_timestamp: time, session_id: session });
  const logs = [
    null,
    log('2026-01-01T10:00:00.000Z', 'first'),
    { session_id: 'no time' },
    log('2026-01-01T11:00:00.000Z', 'second'),
    'text',
    log('tomorrow', 'second')
  ];
  const assistant = await startAssistant({
    conversations: [{ sessionId: LOGS_SESSION, bearer: BEARER, history: { logs } }]
  });
  const oldestFirst = [logs[0], logs[2], logs[4], logs[5], logs[1], logs[3]];
  expect((await list(assistant, { sort: 'request_timestamp' })).logs).toEqual(oldestFirst);
  expect((await list(assistant, { pageLimit: 1 })).logs).toEqual([logs[3]]);
  expect((await list(assistant, { filter: 'session_id::second' })).logs).toEqual([logs[3], logs[5]]);
  expect((await list(assistant, { filter: `${SESSION},request_timestamp<2026-01-01T10:30:00Z` })).logs).toEqual([
    logs[1]
  ]);
  await assistant.close();
});
