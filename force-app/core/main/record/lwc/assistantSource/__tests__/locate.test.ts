import fc from 'fast-check';
import type { RecordValues } from 'c/assistantRecord';
import { REGIONS, locateHistory, readSettings } from 'c/assistantSource';
import type { SettingsText } from 'c/assistantSource';

const EMPTY: RecordValues = { session: '', token: '', key: '', settingsText: '', customerName: '' };
const KEY = 'eu-de::1::123456::session-1::integration-1::instance-1::';
const SESSION_AND_TOKEN: RecordValues = { ...EMPTY, session: 'session-2', token: 'token-2' };

const locate = (record: Partial<RecordValues>, settings: SettingsText = {}) =>
  locateHistory({ ...EMPTY, ...record }, readSettings(settings));
const sourceOf = (record: Partial<RecordValues>, settings: SettingsText = {}) => {
  const result = locate(record, settings);
  expect(result).toMatchObject({ ok: true });
  return result.ok ? result.value : undefined;
};
const problemOf = (record: Partial<RecordValues>, settings: SettingsText = {}) => {
  const result = locate(record, settings);
  return result.ok ? undefined : result.problem;
};

describe('a record with a session history key', () => {
  it('needs no settings', () => {
    expect(sourceOf({ key: KEY })).toEqual({
      kind: 'notes',
      prefix: 'https://integrations.eu-de.assistant.watson.appdomain.cloud/public',
      integrationId: 'integration-1',
      sessionId: 'session-1',
      token: '123456',
      apiVersion: '2023-09-15',
      timeoutSeconds: 15
    });
  });

  it('takes precedence over the other fields and the settings', () => {
    const source = sourceOf(
      { ...SESSION_AND_TOKEN, key: `${KEY}subscription-1` },
      { region: 'us-south', subscriptionId: 'subscription-9' }
    );
    expect(source).toMatchObject({
      prefix: 'https://integrations.eu-de.assistant.watson.appdomain.cloud/subscription-1',
      sessionId: 'session-1',
      token: '123456'
    });
  });

  it('is completed from the other fields and the settings', () => {
    expect(sourceOf({ ...SESSION_AND_TOKEN, key: 'wxo-eu-gb::1' }, { integrationId: 'integration-3' })).toMatchObject({
      prefix: 'https://integrations.eu-gb.assistant-builder.watson.appdomain.cloud/public',
      integrationId: 'integration-3',
      sessionId: 'session-2',
      token: 'token-2'
    });
  });

  it('is refused when its integration is not that of the settings', () => {
    expect(problemOf({ key: KEY }, { integrationId: 'integration-9' })).toEqual({
      kind: 'forbidden',
      by: 'integration'
    });
  });

  it.each<[string, string, SettingsText]>([
    ['has no parts', 'hello', { serviceUrl: 'https://gateway.example.com', integrationId: 'i' }],
    ['has no code', 'eu-de::1::::session-1::integration-1', {}],
    ['names an unknown region', KEY.replace('eu-de', 'evil.example'), {}],
    ['carries a path in its session', KEY.replace('session-1', '../admin'), {}],
    ['carries a filter in its session', KEY.replace('session-1', 'a,customer_id::b'), {}],
    ['carries a line break in its code', KEY.replace('123456', '12\r\n34'), {}]
  ])('is malformed when its key %s', (_, key, settings) => {
    expect(problemOf({ key }, settings)).toEqual({ kind: 'malformed', names: ['x_watson_assistant_key__c'] });
  });
});

describe('a record with session and token', () => {
  const settings = { region: 'us-south', integrationId: 'integration-1' };

  it('is read from notes with the settings of the org', () => {
    expect(sourceOf(SESSION_AND_TOKEN, settings)).toMatchObject({
      kind: 'notes',
      prefix: 'https://integrations.us-south.assistant.watson.appdomain.cloud/public',
      integrationId: 'integration-1',
      sessionId: 'session-2',
      token: 'token-2'
    });
  });

  it('may have a token of 131,072 characters', () => {
    const token = 'x'.repeat(131072);
    expect(sourceOf({ ...SESSION_AND_TOKEN, token }, settings)).toMatchObject({ token });
    expect(problemOf({ ...SESSION_AND_TOKEN, token: `${token}x` }, settings)).toMatchObject({ kind: 'malformed' });
  });

  it('is read from logs when the settings name that source, or only an environment', () => {
    const logs: SettingsText = {
      environmentId: 'environment-1',
      serviceUrl: 'https://api.example.com/instances/1/'
    };
    for (const source of ['', 'logs']) {
      expect(sourceOf(SESSION_AND_TOKEN, { ...logs, source })).toEqual({
        kind: 'logs',
        prefix: 'https://api.example.com/instances/1',
        environmentId: 'environment-1',
        sessionIds: ['session-2'],
        token: 'token-2',
        apiVersion: '2024-08-25',
        pageSize: 100,
        timeoutSeconds: 15
      });
    }
  });

  it.each([
    ['session-1, session-2 session-3', '', ['session-1', 'session-2', 'session-3']],
    ['session-1,session-1', '', ['session-1']],
    ['session-0,session-9', 'us-south::2::123456::session-9', ['session-0', 'session-9']],
    ['session-0', 'us-south::2::123456::session-9', ['session-9']]
  ])('with the sessions %s and the key %j is read from the logs of %j', (session, key, sessionIds) => {
    const logs = { source: 'logs', environmentId: 'environment-1', serviceUrl: 'https://api.example.com' };
    expect(sourceOf({ ...SESSION_AND_TOKEN, session, key }, logs)).toMatchObject({ sessionIds });
  });

  it.each([Array.from({ length: 21 }, (_, index) => `s${index}`).join(), 'a,b|c', 'a)b'])(
    'is malformed with the sessions %j',
    (session) => {
      const logs = { source: 'logs', environmentId: 'environment-1', serviceUrl: 'https://api.example.com' };
      expect(problemOf({ ...SESSION_AND_TOKEN, session }, logs)).toEqual({
        kind: 'malformed',
        names: ['x_watson_assistant_session__c']
      });
    }
  );

  it('lists all missing values at once', () => {
    expect(problemOf({ session: 'session-2' })).toEqual({
      kind: 'missing',
      names: ['region', 'integrationId', 'x_watson_assistant_token__c']
    });
    expect(problemOf({ session: 'session-2' }, { source: 'logs' })).toEqual({
      kind: 'missing',
      names: ['region', 'serviceUrl', 'environmentId', 'x_watson_assistant_token__c']
    });
  });

  it('names the settings that cannot be used', () => {
    expect(problemOf(SESSION_AND_TOKEN, { ...settings, timeout: 'soon' })).toEqual({
      kind: 'malformed',
      names: ['timeout']
    });
  });
});

it('reports all three fields as missing when a record has none', () => {
  expect(problemOf({})).toEqual({
    kind: 'missing',
    names: ['x_watson_assistant_session__c', 'x_watson_assistant_token__c', 'x_watson_assistant_key__c']
  });
});

it('finds the logs of a region by the service instance in the key', () => {
  const source = sourceOf({ key: KEY, token: 'iam-token' }, { source: 'logs', environmentId: 'environment-1' });
  expect(source).toMatchObject({
    prefix: 'https://api.eu-de.assistant.watson.cloud.ibm.com/instances/instance-1',
    token: 'iam-token'
  });
});

describe('the source "frame"', () => {
  it('is the hosted agent application with the whole key in its URL', () => {
    expect(sourceOf({ ...SESSION_AND_TOKEN, key: KEY }, { source: 'frame' })).toEqual({
      kind: 'frame',
      url: `https://web-chat.global.assistant.watson.cloud.ibm.com/loadAgentAppFrame.html?session_history_key=${encodeURIComponent(KEY)}`
    });
  });

  it('uses the service URL where there is one', () => {
    expect(sourceOf({ key: KEY }, { source: 'frame', serviceUrl: 'https://frames.example.com/' })).toMatchObject({
      url: expect.stringMatching(/^https:\/\/frames\.example\.com\/loadAgentAppFrame\.html\?/)
    });
  });

  it('needs a key', () => {
    expect(problemOf(SESSION_AND_TOKEN, { source: 'frame' })).toEqual({
      kind: 'missing',
      names: ['x_watson_assistant_key__c']
    });
  });
});

describe('the service URL', () => {
  it.each([
    ['https://gateway.example.com', 'https://gateway.example.com/public'],
    ['https://gateway.example.com/assistant/', 'https://gateway.example.com/assistant/public'],
    ['https://cpd.example.com/tenant/v1', 'https://cpd.example.com/tenant/v1'],
    ['http://127.0.0.1:8123', 'http://127.0.0.1:8123/public']
  ])('%s replaces the host of the region', (serviceUrl, prefix) => {
    expect(sourceOf({ key: KEY }, { serviceUrl })).toMatchObject({ prefix });
  });

  it.each([
    'gateway.example.com',
    'http://gateway.example.com',
    'javascript:alert(1)',
    'https://user:pw@example.com',
    'https://example.com/?q=1'
  ])('%s is refused', (serviceUrl) => {
    expect(problemOf({ key: KEY }, { serviceUrl })).toEqual({ kind: 'malformed', names: ['serviceUrl'] });
  });
});

it('requests only known hosts with plain ids, whatever the record contains', () => {
  const hosts = new Set([...REGIONS.values()].flatMap(({ notes, logs }) => [notes, logs]));
  const part = fc.oneof(fc.string(), fc.constantFrom('eu-de', 'us-south', 'session-1', '..', '@evil.example', '/?#'));
  const anyValues = fc.record({
    session: part,
    token: part,
    key: fc.array(part, { maxLength: 8 }).map((parts) => parts.join('::'))
  });
  fc.assert(
    fc.property(anyValues, fc.constantFrom('', 'logs'), (record, source) => {
      const result = locate(record, { source, region: 'eu-de', integrationId: '', environmentId: 'e' });
      if (result.ok && result.value.kind !== 'frame') {
        expect(hosts).toContain(new URL(result.value.prefix).host);
        const sessions = result.value.kind === 'logs' ? result.value.sessionIds : [result.value.sessionId];
        expect(sessions.length).toBeGreaterThan(0);
        sessions.forEach((session) => expect(session).toMatch(/^[\w-]+$/));
      }
    }),
    { numRuns: 500 }
  );
});
