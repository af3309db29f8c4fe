import { asArray, asNumber, asObject, asText, objectAt } from '../json.ts';
import {
  isSuccessStatus,
  parseJson,
  problemFromStatus,
  type HttpClient,
  type HttpResponse
} from '../net/httpClient.ts';
import { shortId } from '../options.ts';
import { failure, success, type Problem, type Result } from '../problem.ts';
import type { UploadTarget } from './liveAgentEvents.ts';
import type { PollOutcome } from './pollLoop.ts';
import { availabilityIds, type Route } from './routing.ts';

/** Identifies a Live Agent session, which is not the assistant's session. */
export interface SessionInfo {
  readonly id: string;
  readonly key: string;
  /** Affinity token of the server that holds the session. */
  readonly affinity: string;
  /** Time-out of a poll, in seconds. */
  readonly pollSeconds: number;
}

export interface RoutedSession {
  readonly route: Route;
  readonly session: SessionInfo;
}

export interface PollResponse {
  readonly outcome: PollOutcome;
  /** Not validated yet. */
  readonly messages: unknown;
}

type Headers = Readonly<Record<string, string>>;

const DEFAULT_POLL_SECONDS = 40;
/** The session is forbidden, unknown, polled twice, or deleted. */
const SESSION_OVER = [403, 404, 409, 410];
const OUTCOMES_BY_STATUS: Readonly<Record<number, PollOutcome>> = { 204: { kind: 'empty' }, 503: { kind: 'moved' } };

/** Client for the visitor's part of the Live Agent REST API. Source: "Chat REST API Developer Guide". */
export class LiveAgentApi {
  readonly #http: HttpClient;
  readonly #timeoutMs: number;
  readonly #versionHeader: Headers;
  /** For requests without a server. The guide requires the text `null`. */
  readonly #noAffinityHeaders: Headers;

  constructor(http: HttpClient, timeoutMs: number, apiVersion: number) {
    this.#http = http;
    this.#timeoutMs = timeoutMs;
    this.#versionHeader = { 'X-LIVEAGENT-API-VERSION': String(apiVersion) };
    this.#noAffinityHeaders = { ...this.#versionHeader, 'X-LIVEAGENT-AFFINITY': 'null' };
  }

  async isAvailable(route: Route): Promise<Result<boolean>> {
    const query = `org_id=${shortId(route.organizationId)}&deployment_id=${shortId(route.deploymentId)}`;
    const path = `Visitor/Availability?${query}&Availability.ids=[${availabilityIds(route).join(',')}]`;
    const response = await this.#get(route, path, this.#versionHeader);
    return response.ok ? readAvailability(parseJson('Availability', response.value)) : response;
  }

  async openSession(route: Route): Promise<Result<SessionInfo>> {
    const response = await this.#get(route, 'System/SessionId', this.#noAffinityHeaders);
    return response.ok ? readSession(parseJson('SessionId', response.value)) : response;
  }

  /**
   * @param resource name below `Chasitor/`, such as `ChatMessage`
   * @param sequence omitted for resources without a sequence number
   */
  post(
    { route, session }: RoutedSession,
    resource: string,
    body: object,
    sequence?: number
  ): Promise<Result<HttpResponse>> {
    return this.#http.send({
      operation: resource,
      method: 'POST',
      url: `${route.url}/rest/Chasitor/${resource}`,
      headers: {
        ...this.#sessionHeaders(session),
        'Content-Type': 'application/json',
        ...(sequence !== undefined && { 'X-LIVEAGENT-SEQUENCE': String(sequence) })
      },
      body: JSON.stringify(body),
      timeoutMs: this.#timeoutMs
    });
  }

  async poll({ route, session }: RoutedSession, ack: number): Promise<PollResponse> {
    const path = `System/Messages?ack=${ack}`;
    const response = await this.#get(route, path, this.#sessionHeaders(session), session.pollSeconds * 1000);
    return response.ok
      ? readPoll(response.value)
      : { outcome: { kind: 'failed', problem: response.problem }, messages: [] };
  }

  /** Moves the session to another server. @returns the affinity token of that server */
  async reconnect({ route, session }: RoutedSession, offset: number | undefined): Promise<Result<string>> {
    const path = `System/ReconnectSession?ReconnectSession.offset=${offset ?? 0}`;
    const response = await this.#get(route, path, { ...this.#sessionHeaders(session), ...this.#noAffinityHeaders });
    return response.ok ? readAffinity(parseJson('ReconnectSession', response.value)) : response;
  }

  /** Uploads a file as IBM's connector does, because the guide does not document uploads. */
  async upload(
    { route, session }: RoutedSession,
    { uploadUrl, fileToken }: UploadTarget,
    file: File
  ): Promise<Problem | undefined> {
    const operation = 'file upload';
    const body = new FormData();
    body.append('file', file);
    const query = { orgId: route.organizationId, chatKey: session.id, fileToken, encoding: 'UTF-8' };
    const response = await this.#http.send({
      operation,
      method: 'POST',
      url: `${uploadUrl}?${new URLSearchParams(query).toString()}`,
      headers: {},
      body,
      timeoutMs: this.#timeoutMs
    });
    if (!response.ok) {
      return response.problem;
    }
    const { status } = response.value;
    return isSuccessStatus(status) ? undefined : problemFromStatus(operation, status);
  }

  #get({ url }: Route, path: string, headers: Headers, timeoutMs = this.#timeoutMs): Promise<Result<HttpResponse>> {
    const operation = /\/(\w+)/.exec(path)?.[1] ?? path;
    return this.#http.send({ operation, method: 'GET', url: `${url}/rest/${path}`, headers, timeoutMs });
  }

  #sessionHeaders({ key, affinity }: SessionInfo): Headers {
    return { ...this.#versionHeader, 'X-LIVEAGENT-AFFINITY': affinity, 'X-LIVEAGENT-SESSION-KEY': key };
  }
}

function readAvailability(json: Result<unknown>): Result<boolean> {
  if (!json.ok) {
    return json;
  }
  const messages = asArray(asObject(json.value)['messages']).map(asObject);
  const switchServer = messages.find(({ type }) => type === 'SwitchServer');
  const url = asText(objectAt(switchServer, 'message')['newUrl']);
  if (url !== undefined) {
    return failure({ kind: 'moved', url });
  }
  const availability = messages.find(({ type }) => type === 'Availability');
  const results = asArray(objectAt(availability, 'message')['results']);
  return success(results.some((result) => asObject(result)['isAvailable'] === true));
}

function readSession(json: Result<unknown>): Result<SessionInfo> {
  if (!json.ok) {
    return json;
  }
  const fields = asObject(json.value);
  const [id, key, affinity] = [fields['id'], fields['key'], fields['affinityToken']].map(asText);
  if (id === undefined || key === undefined || affinity === undefined) {
    return failure({ kind: 'badResponse', operation: 'SessionId' });
  }
  return success({ id, key, affinity, pollSeconds: asNumber(fields['clientPollTimeout']) ?? DEFAULT_POLL_SECONDS });
}

function readPoll(response: HttpResponse): PollResponse {
  const { status } = response;
  const outcome = SESSION_OVER.includes(status) ? over(status) : OUTCOMES_BY_STATUS[status];
  return outcome ? { outcome, messages: [] } : readPollMessages(parseJson('Messages', response));
}

function over(status: number): PollOutcome {
  return { kind: 'over', problem: { kind: 'gone', status } };
}

function readPollMessages(json: Result<unknown>): PollResponse {
  const fields = asObject(json.ok && json.value);
  const sequence = asNumber(fields['sequence']);
  if (sequence === undefined) {
    const problem: Problem = json.ok ? { kind: 'badResponse', operation: 'Messages' } : json.problem;
    return { outcome: { kind: 'failed', problem }, messages: [] };
  }
  const offset = asNumber(fields['offset']);
  return {
    outcome: { kind: 'messages', sequence, ...(offset !== undefined && { offset }) },
    messages: fields['messages']
  };
}

function readAffinity(json: Result<unknown>): Result<string> {
  if (!json.ok) {
    return json;
  }
  const [first] = asArray(asObject(json.value)['messages']);
  const affinity = asText(objectAt(first, 'message')['affinityToken']);
  return affinity === undefined ? failure({ kind: 'badResponse', operation: 'ReconnectSession' }) : success(affinity);
}
