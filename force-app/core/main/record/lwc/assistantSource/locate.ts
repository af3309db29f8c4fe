import { failure } from 'c/assistantProblem';
import type { Result } from 'c/assistantProblem';
import { FIELDS } from 'c/assistantRecord';
import type { RecordValues } from 'c/assistantRecord';
import { areSessions, isId, isToken, servicePrefix, sessionsOf } from './validation';
import { FieldResolver } from './fieldResolver';
import { REGIONS } from './regions';
import type { RegionHosts } from './regions';
import { parseSessionKey } from './sessionKey';
import type { SessionKey } from './sessionKey';
import type { Settings } from './settings';
import type { FrameSource, HistorySource, LogsSource, NotesSource, SourceKind } from './sources';

/** The versions that the contracts were read from. */
const NOTES_VERSION = '2023-09-15';
const LOGS_VERSION = '2024-08-25';

/** Where IBM hosts its agent application, which a frame can show. Source: IBM's web chat client. */
export const FRAME_HOST = 'https://web-chat.global.assistant.watson.cloud.ibm.com';

/**
 * Decides where the conversation of a record is kept and with what it can be asked for. What the key says about its own
 * conversation comes first, the other fields and the settings fill what it leaves open. The host never comes from the
 * record: a region is looked up in a table, and a service URL comes from an admin.
 */
export function locateHistory(record: RecordValues, settings: Settings): Result<HistorySource> {
  if (record.key === '' && record.session === '' && record.token === '') {
    return failure({ kind: 'missing', what: Object.values(FIELDS) });
  }
  if (settings.malformed.length > 0) {
    return failure({ kind: 'malformed', what: settings.malformed });
  }
  const key = parseSessionKey(record.key);
  if (settings.integrationId !== '' && key.integrationId !== '' && key.integrationId !== settings.integrationId) {
    return failure({ kind: 'forbidden', by: 'integration' });
  }
  return LOCATORS[sourceKind(record, settings)](record, key, settings);
}

type Locator = (record: RecordValues, key: SessionKey, settings: Settings) => Result<HistorySource>;

const LOCATORS: Readonly<Record<SourceKind, Locator>> = { notes: locateNotes, logs: locateLogs, frame: locateFrame };

/** Without a word from the admin a key means notes, and logs are read where only an environment is known. */
function sourceKind(record: RecordValues, settings: Settings): SourceKind {
  if (settings.source !== '') {
    return settings.source;
  }
  return record.key === '' && settings.integrationId === '' && settings.environmentId !== '' ? 'logs' : 'notes';
}

function locateNotes(record: RecordValues, key: SessionKey, settings: Settings): Result<NotesSource> {
  const resolver = new FieldResolver();
  const source: NotesSource = {
    kind: 'notes',
    prefix: notesPrefix(resolver, key, settings),
    integrationId: resolver.resolve({
      from: [
        [key.integrationId, FIELDS.key],
        [settings.integrationId, 'integrationId']
      ],
      valid: isId
    }),
    sessionId: resolveSession(resolver, record, key),
    token: resolver.resolve({
      from: [
        [key.authCode, FIELDS.key],
        [record.token, FIELDS.token]
      ],
      valid: isToken,
      blame: record.key && FIELDS.key
    }),
    apiVersion: settings.apiVersion || NOTES_VERSION,
    timeoutSeconds: settings.timeoutSeconds
  };
  return resolver.result(source);
}

function locateLogs(record: RecordValues, key: SessionKey, settings: Settings): Result<LogsSource> {
  const resolver = new FieldResolver();
  const source: LogsSource = {
    kind: 'logs',
    prefix: logsPrefix(resolver, key, settings),
    environmentId: resolver.resolve({ from: [[settings.environmentId, 'environmentId']], valid: isId }),
    sessionIds: resolveSessions(resolver, record, key),
    // the code in a key opens notes only, never the log API
    token: resolver.resolve({ from: [[record.token, FIELDS.token]], valid: isToken }),
    apiVersion: settings.apiVersion || LOGS_VERSION,
    pageSize: settings.pageSize,
    timeoutSeconds: settings.timeoutSeconds
  };
  return resolver.result(source);
}

/** Source of the address: IBM's web chat client, whose agent application is loaded with it. */
function locateFrame(record: RecordValues, _key: SessionKey, settings: Settings): Result<FrameSource> {
  const resolver = new FieldResolver();
  const key = resolver.resolve({ from: [[record.key, FIELDS.key]], valid: isToken });
  const base = settings.serviceUrl === '' ? FRAME_HOST : resolveServiceUrl(resolver, settings);
  const query = new URLSearchParams({ session_history_key: key });
  return resolver.result({ kind: 'frame', url: `${base}/loadAgentAppFrame.html?${query}` });
}

/**
 * Web chat opens a new session when one has timed out, so that whoever fills the record may name several, the one of the
 * key among them.
 */
function resolveSessions(resolver: FieldResolver, record: RecordValues, key: SessionKey): readonly string[] {
  if (key.sessionId !== '' && !sessionsOf(record.session).includes(key.sessionId)) {
    return [resolveSession(resolver, record, key)];
  }
  const named = resolver.resolve({
    from: [[record.session, FIELDS.session]],
    valid: areSessions,
    blame: record.key && FIELDS.key
  });
  return sessionsOf(named);
}

function resolveSession(resolver: FieldResolver, record: RecordValues, key: SessionKey): string {
  return resolver.resolve({
    from: [
      [key.sessionId, FIELDS.key],
      [record.session, FIELDS.session]
    ],
    valid: isId,
    blame: record.key && FIELDS.key
  });
}

/** On Cloud Pak for Data the service URL ends in /v1 and takes no subscription. Source: IBM's web chat client. */
function notesPrefix(resolver: FieldResolver, key: SessionKey, settings: Settings): string {
  const base = basePrefix(resolver, key, settings, (hosts) => hosts?.notes);
  const subscriptionId = resolver.resolve({
    from: [
      [key.subscriptionId, FIELDS.key],
      [settings.subscriptionId || 'public', 'subscriptionId']
    ],
    valid: isId
  });
  return base.endsWith('/v1') ? base : `${base}/${subscriptionId}`;
}

function logsPrefix(resolver: FieldResolver, key: SessionKey, settings: Settings): string {
  const base = basePrefix(resolver, key, settings, (hosts) => hosts?.logs);
  if (settings.serviceUrl !== '') {
    return base;
  }
  const instanceId = resolver.resolve({
    from: [
      [key.serviceInstanceId, FIELDS.key],
      ['', 'serviceUrl']
    ],
    valid: isId
  });
  return `${base}/instances/${instanceId}`;
}

function basePrefix(
  resolver: FieldResolver,
  key: SessionKey,
  settings: Settings,
  hostOf: (hosts: RegionHosts | undefined) => string | undefined
): string {
  if (settings.serviceUrl !== '') {
    return resolveServiceUrl(resolver, settings);
  }
  const region = resolver.resolve({
    from: [
      [key.region, FIELDS.key],
      [settings.region, 'region']
    ],
    valid: (name) => hostOf(REGIONS.get(name)) !== undefined
  });
  return `https://${hostOf(REGIONS.get(region)) ?? ''}`;
}

function resolveServiceUrl(resolver: FieldResolver, { serviceUrl }: Settings): string {
  resolver.resolve({ from: [[serviceUrl, 'serviceUrl']], valid: (text) => servicePrefix(text) !== undefined });
  return servicePrefix(serviceUrl) ?? '';
}
