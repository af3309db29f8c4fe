import { failure } from 'c/assistantProblem';
import type { Result } from 'c/assistantProblem';
import { FIELDS } from 'c/assistantRecord';
import type { RecordValues } from 'c/assistantRecord';
import { areSessionIds, isId, isToken, servicePrefix, parseSessionIds } from './validation';
import { FieldResolver } from './fieldResolver';
import { REGIONS } from './regions';
import type { RegionHosts } from './regions';
import { parseSessionKey } from './sessionKey';
import type { SessionKey } from './sessionKey';
import type { Settings } from './settings';
import type { FrameSource, HistorySource, LogsSource, NotesSource, SourceKind } from './sources';

/** Default API versions: the ones that this package was built against. */
const NOTES_VERSION = '2023-09-15';
const LOGS_VERSION = '2024-08-25';

/** Origin of IBM's hosted agent application. Source: IBM's web chat client. */
export const FRAME_ORIGIN = 'https://web-chat.global.assistant.watson.cloud.ibm.com';

/**
 * Determines the source of a record's conversation: host, ids and token. Values in the session history key take
 * precedence over the other fields and the settings.
 *
 * Security: chat visitors can write the record's fields, so the host never comes from the record. It is either looked up
 * by region in a fixed table or set by an admin.
 */
export function locateHistory(record: RecordValues, settings: Settings): Result<HistorySource> {
  if (record.key === '' && record.session === '' && record.token === '') {
    return failure({ kind: 'missing', names: Object.values(FIELDS) });
  }
  if (settings.malformed.length > 0) {
    return failure({ kind: 'malformed', names: settings.malformed });
  }
  const key = parseSessionKey(record.key);
  if (settings.integrationId !== '' && key.integrationId !== '' && key.integrationId !== settings.integrationId) {
    return failure({ kind: 'forbidden', by: 'integration' });
  }
  return LOCATORS[sourceKind(record, settings)](record, key, settings);
}

type Locator = (record: RecordValues, key: SessionKey, settings: Settings) => Result<HistorySource>;

const LOCATORS: Readonly<Record<SourceKind, Locator>> = { notes: locateNotes, logs: locateLogs, frame: locateFrame };

/** Defaults to notes, or to logs if only an environment id is known. The admin's setting takes precedence. */
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
      candidates: [
        [key.integrationId, FIELDS.key],
        [settings.integrationId, 'integrationId']
      ],
      isValid: isId
    }),
    sessionId: resolveSession(resolver, record, key),
    token: resolver.resolve({
      candidates: [
        [key.authCode, FIELDS.key],
        [record.token, FIELDS.token]
      ],
      isValid: isToken,
      incompleteField: record.key && FIELDS.key
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
    environmentId: resolver.resolve({ candidates: [[settings.environmentId, 'environmentId']], isValid: isId }),
    sessionIds: resolveSessions(resolver, record, key),
    // the authorization code in a key grants access to notes only, not to the log API
    token: resolver.resolve({ candidates: [[record.token, FIELDS.token]], isValid: isToken }),
    apiVersion: settings.apiVersion || LOGS_VERSION,
    pageSize: settings.pageSize,
    timeoutSeconds: settings.timeoutSeconds
  };
  return resolver.result(source);
}

/** Source of the URL: IBM's web chat client. */
function locateFrame(record: RecordValues, _key: SessionKey, settings: Settings): Result<FrameSource> {
  const resolver = new FieldResolver();
  const key = resolver.resolve({ candidates: [[record.key, FIELDS.key]], isValid: isToken });
  const base = settings.serviceUrl === '' ? FRAME_ORIGIN : resolveServiceUrl(resolver, settings);
  const query = new URLSearchParams({ session_history_key: key });
  return resolver.result({ kind: 'frame', url: `${base}/loadAgentAppFrame.html?${query}` });
}

/**
 * The session field can list several ids, because web chat opens a new session after a time-out. If the key has a session
 * id that is not in the list, only that id is used.
 */
function resolveSessions(resolver: FieldResolver, record: RecordValues, key: SessionKey): readonly string[] {
  if (key.sessionId !== '' && !parseSessionIds(record.session).includes(key.sessionId)) {
    return [resolveSession(resolver, record, key)];
  }
  const sessionList = resolver.resolve({
    candidates: [[record.session, FIELDS.session]],
    isValid: areSessionIds,
    incompleteField: record.key && FIELDS.key
  });
  return parseSessionIds(sessionList);
}

function resolveSession(resolver: FieldResolver, record: RecordValues, key: SessionKey): string {
  return resolver.resolve({
    candidates: [
      [key.sessionId, FIELDS.key],
      [record.session, FIELDS.session]
    ],
    isValid: isId,
    incompleteField: record.key && FIELDS.key
  });
}

/** On Cloud Pak for Data, the service URL ends in /v1 and has no subscription id. Source: IBM's web chat client. */
function notesPrefix(resolver: FieldResolver, key: SessionKey, settings: Settings): string {
  const base = basePrefix(resolver, key, settings, (hosts) => hosts?.notes);
  const subscriptionId = resolver.resolve({
    candidates: [
      [key.subscriptionId, FIELDS.key],
      [settings.subscriptionId || 'public', 'subscriptionId']
    ],
    isValid: isId
  });
  return base.endsWith('/v1') ? base : `${base}/${subscriptionId}`;
}

function logsPrefix(resolver: FieldResolver, key: SessionKey, settings: Settings): string {
  const base = basePrefix(resolver, key, settings, (hosts) => hosts?.logs);
  if (settings.serviceUrl !== '') {
    return base;
  }
  const instanceId = resolver.resolve({
    candidates: [
      [key.serviceInstanceId, FIELDS.key],
      ['', 'serviceUrl']
    ],
    isValid: isId
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
    candidates: [
      [key.region, FIELDS.key],
      [settings.region, 'region']
    ],
    isValid: (name) => hostOf(REGIONS.get(name)) !== undefined
  });
  return `https://${hostOf(REGIONS.get(region)) ?? ''}`;
}

function resolveServiceUrl(resolver: FieldResolver, { serviceUrl }: Settings): string {
  resolver.resolve({ candidates: [[serviceUrl, 'serviceUrl']], isValid: (text) => servicePrefix(text) !== undefined });
  return servicePrefix(serviceUrl) ?? '';
}
