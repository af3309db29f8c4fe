import type { LogsSource, NotesSource } from 'c/assistantSource';
import { logsRequest, notesRequest } from '../requests';

const SECRET = 'S3CRET';
const NOTES: NotesSource = {
  kind: 'notes',
  prefix: 'https://integrations.eu-de.assistant.watson.appdomain.cloud/public',
  integrationId: 'integration-1',
  sessionId: 'session-1',
  token: SECRET,
  apiVersion: '2023-09-15',
  timeoutSeconds: 15
};
const LOGS: LogsSource = {
  kind: 'logs',
  prefix: 'https://api.example.com/instances/1',
  sessionIds: ['session-1'],
  environmentId: 'env-1',
  token: SECRET,
  apiVersion: '2023-09-15',
  pageSize: 50,
  timeoutSeconds: 15
};

it('requests notes as IBM’s agent application does', () => {
  expect(notesRequest(NOTES, 'transaction-1')).toEqual({
    url:
      'https://integrations.eu-de.assistant.watson.appdomain.cloud/public/agentapp/integration-1' +
      '/channel_conversations/session-1/notes?version=2023-09-15',
    headers: {
      Authorization: `Bearer ${SECRET}`,
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'x-watson-is-agent-app': 'true',
      'X-Global-Transaction-ID': 'transaction-1'
    },
    timeoutSeconds: 15
  });
});

it('requests logs newest first, by session and page', () => {
  const { url, headers } = logsRequest(LOGS, '');
  expect(url).toBe(
    'https://api.example.com/instances/1/v2/assistants/env-1/logs' +
      '?version=2023-09-15&sort=-request_timestamp&filter=session_id%3A%3Asession-1&page_limit=50'
  );
  expect(headers).toEqual({ Authorization: `Bearer ${SECRET}`, Accept: 'application/json' });
  expect(logsRequest(LOGS, 'a+b/c=').url).toBe(`${url}&cursor=a%2Bb%2Fc%3D`);
});

it('requests the logs of several sessions at once', () => {
  const { url } = logsRequest({ ...LOGS, sessionIds: ['session-1', 'session-2'] }, '');
  expect(new URL(url).searchParams.get('filter')).toBe('session_id::(session-1|session-2)');
});

it.each([
  ['notes', notesRequest(NOTES, 't')],
  ['logs', logsRequest(LOGS, 'c')]
])('sends the token of a request for %s in one header and nowhere else', (_, request) => {
  const { Authorization, ...otherHeaders } = request.headers;
  expect(Authorization).toContain(SECRET);
  expect(JSON.stringify({ ...request, headers: otherHeaders })).not.toContain(SECRET);
});
