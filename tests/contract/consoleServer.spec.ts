import { request } from 'node:http';
import { expect, test } from '@playwright/test';
import { startConsole, type RunningConsole } from '../../scripts/console/console.ts';
import { readSamples } from '../../scripts/org/samples.ts';

const RECORD = '570000000000001AAA';
let running: RunningConsole;
let origin: string;

// one worker, so that the tests share a console, which none of them changes
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
  running = await startConsole({ port: 0, assistantPort: 0, log: () => undefined });
  origin = new URL(running.url).origin;
});

test.afterAll(() => running.close());

function get(path: string, user = 'agent'): Promise<Response> {
  return fetch(origin + path, { headers: { 'X-Console-User': user } });
}

/** The user who works with the records of an object. */
const AGENTS = { LiveChatTranscript: 'agent', MessagingSession: 'messaging-agent' };

test('allows requests to the local assistant from the page, and prevents its caching', async () => {
  const response = await fetch(running.url);
  expect(response.headers.get('content-security-policy')).toContain(running.assistant.url);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test("provides the assistant's URL only through the org's settings", async () => {
  const { port } = new URL(running.assistant.url);
  const [page, script] = [await get(new URL(running.url).pathname), await get('/app/main.js')];
  expect(await page.text()).not.toContain(`:${port}`);
  expect(await script.text()).not.toContain(`:${port}`);
  const field = 'LiveChatTranscript.Assistant_Settings_Text__c';
  const record = await get(`/services/data/v66.0/ui-api/records/${RECORD}?optionalFields=${field}`);
  expect(JSON.stringify(await record.json())).toContain(`|serviceUrl=${running.assistant.url}|`);
});

test('sets the requested locale and time zone, and ignores invalid ones', async () => {
  const path = new URL(running.url).pathname;
  const wanted = await (await get(`${path}?locale=ar-EG&timeZone=Africa/Cairo`)).text();
  expect(wanted).toContain('<html lang="ar" dir="rtl" data-locale="ar-EG" data-time-zone="Africa/Cairo" ');
  const unknown = await (await get(`${path}?locale=%22%3E&timeZone=Nowhere`)).text();
  expect(unknown).toContain('<html lang="en" dir="ltr" data-locale="en-US" data-time-zone="');
  expect(unknown).not.toContain('Nowhere');
});

test('prevents caching of the script, but not of the base components', async () => {
  const script = await get('/app/main.js');
  expect(script.headers.get('cache-control')).toBe('no-store');
  const [engine = ''] = /\/vendor\/\w+\/lwc\.js/.exec(await script.text()) ?? [];
  const vendor = await get(engine);
  expect(vendor.status).toBe(200);
  expect(vendor.headers.get('cache-control')).toContain('immutable');
});

test('lists every sample of both objects, in order', async () => {
  const samples = await readSamples();
  for (const object of ['LiveChatTranscript', 'MessagingSession'] as const) {
    const rows = (await (await get(`/console/objects/${object}/records`)).json()) as { id: string; title: string }[];
    const expected = samples.filter((sample) => (sample.object ?? 'LiveChatTranscript') === object);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.map(({ id, title }) => ({ id, title }))).toEqual(expected.map(({ id, title }) => ({ id, title })));
  }
});

test("shows the viewer on the record page of each sample: the app's page or an assigned one", async () => {
  for (const { id, object, page: assigned } of await readSamples()) {
    const page = (await (await get(`/console/records/${id}/page`, AGENTS[object ?? 'LiveChatTranscript'])).json()) as {
      name: string;
      regions: unknown;
    };
    expect(page.name).toBe(assigned ?? (object ? 'Messaging_Session_Record_Page' : 'Chat_Transcript_Record_Page'));
    expect(JSON.stringify(page.regions)).toMatch(/"componentName":"assistantHistory"|"pageName":"AssistantHistory"/);
  }
  expect((await get('/console/records/570000000000999AAA/page')).status).toBe(404);
});

test('accepts fields as a list and as repeated parameters', async () => {
  const path = `/services/data/v66.0/ui-api/records/${RECORD}`;
  const name = 'LiveChatTranscript.Name';
  const answers = await Promise.all(
    [`fields=${name},%20LiveChatTranscript.Status`, `fields=${name}&fields=LiveChatTranscript.Status`].map(
      async (query) => (await (await get(`${path}?${query}`)).json()) as unknown
    )
  );
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]).toMatchObject({ fields: { Name: {}, Status: {} } });
});

test('refuses requests with another host name', async () => {
  const status = await new Promise((resolve, reject) => {
    request(running.url, { headers: { Host: 'rebound.example.com' } }, (response) => resolve(response.statusCode))
      .on('error', reject)
      .end();
  });
  expect(status).toBe(403);
});

test('redirects the root to the list', async () => {
  const response = await get('/');
  expect(response.url).toBe(running.url);
});

test("answers with the fields that the session's user may read", async () => {
  const field = 'LiveChatTranscript.x_watson_assistant_key__c';
  const path = `/services/data/v66.0/ui-api/records/${RECORD}?optionalFields=${field}`;
  const answers = await Promise.all(
    ['agent', 'no-permission'].map(async (user) => {
      const response = await fetch(origin + path, { headers: { 'X-Console-User': user } });
      return Object.keys(((await response.json()) as { fields: object }).fields);
    })
  );
  expect(answers).toEqual([['x_watson_assistant_key__c'], []]);
});

test("provides the user's permissions in the page", async () => {
  const path = new URL(running.url).pathname;
  expect(await (await get(`${path}?user=reader`)).text()).toContain('data-permissions="Assistant_History_View"');
  expect(await (await get(`${path}?user=no-permission`)).text()).toContain('data-permissions=""');
});

test('serves the Visualforce page to users with access', async () => {
  const page = `/apex/AssistantHistory?id=${RECORD}`;
  const allowed = await get(page);
  expect(allowed.status).toBe(200);
  expect(allowed.headers.get('content-security-policy')).toContain(`connect-src 'self' ${running.assistant.url}`);
  expect(await allowed.text()).toContain(`recordId: '${RECORD}'`);
  const refused = await get(`${page}&user=no-permission`);
  expect(refused.status).toBe(403);
  const text = await refused.text();
  expect(text).toContain('Insufficient Privileges');
  expect(text).not.toContain(RECORD);
  expect((await get('/apex/Nothing')).status).toBe(404);
});
