import { isSuccess, jsonOf, problemOfStatus, type Http, type HttpAnswer } from '../net/http.ts';
import { fieldsAt, fieldsOf, listOf, numberIn, textIn } from '../net/read.ts';
import { shortId } from '../options.ts';
import { failure, success, type Problem, type Result } from '../problem.ts';
import type { FileRequest } from './messages.ts';
import type { PollOutcome } from './polling.ts';
import { availabilityIds, type Route } from './routing.ts';

/** A Live Agent session: Salesforce's own, not the assistant's. */
export interface ChatSession {
  readonly id: string;
  readonly key: string;
  readonly affinity: string;
  /** Seconds after which a poll without an answer is dead. */
  readonly pollSeconds: number;
}

/** Where a request goes, and for whom. */
export interface Place {
  readonly route: Route;
  readonly session: ChatSession;
}

export interface Poll {
  readonly outcome: PollOutcome;
  readonly messages: unknown;
}

type Headers = Readonly<Record<string, string>>;

const DEFAULT_POLL_SECONDS = 40;
/** The session is over when it is forbidden, unknown, or polled twice. */
const OVER = [403, 404, 409, 410];
const STATUS_OUTCOMES: Readonly<Record<number, PollOutcome>> = { 204: { kind: 'nothing' }, 503: { kind: 'moved' } };

/** The requests of the Live Agent REST API that a customer's page needs. Source: "Chat REST API Developer Guide". */
export class ChatApi {
  readonly #http: Http;
  readonly #timeoutMs: number;
  readonly #version: Headers;
  /** The guide wants the text null here. */
  readonly #noServer: Headers;

  constructor(http: Http, timeoutMs: number, apiVersion: number) {
    this.#http = http;
    this.#timeoutMs = timeoutMs;
    this.#version = { 'X-LIVEAGENT-API-VERSION': String(apiVersion) };
    this.#noServer = { ...this.#version, 'X-LIVEAGENT-AFFINITY': 'null' };
  }

  async isAvailable(route: Route): Promise<Result<boolean>> {
    const query = `org_id=${shortId(route.organizationId)}&deployment_id=${shortId(route.deploymentId)}`;
    const path = `Visitor/Availability?${query}&Availability.ids=[${availabilityIds(route).join(',')}]`;
    const answer = await this.#get(route, path, this.#version);
    return answer.ok ? readAvailability(jsonOf('Availability', answer.value)) : answer;
  }

  async openSession(route: Route): Promise<Result<ChatSession>> {
    const answer = await this.#get(route, 'System/SessionId', this.#noServer);
    return answer.ok ? readSession(jsonOf('SessionId', answer.value)) : answer;
  }

  /** @param sequence missing for the requests that have none */
  post(at: Place, noun: string, body: object, sequence?: number): Promise<Result<HttpAnswer>> {
    return this.#http.send({
      step: noun,
      method: 'POST',
      url: `${at.route.url}/rest/Chasitor/${noun}`,
      headers: {
        ...this.#headers(at.session),
        'Content-Type': 'application/json',
        ...(sequence !== undefined && { 'X-LIVEAGENT-SEQUENCE': String(sequence) })
      },
      body: JSON.stringify(body),
      timeoutMs: this.#timeoutMs
    });
  }

  async poll({ route, session }: Place, ack: number): Promise<Poll> {
    const path = `System/Messages?ack=${ack}`;
    const answer = await this.#get(route, path, this.#headers(session), session.pollSeconds * 1000);
    return answer.ok ? readPoll(answer.value) : { outcome: { kind: 'failed', problem: answer.problem }, messages: [] };
  }

  /** @returns the affinity token of the server that has taken over */
  async reconnect({ route, session }: Place, offset: number | undefined): Promise<Result<string>> {
    const path = `System/ReconnectSession?ReconnectSession.offset=${offset ?? 0}`;
    const answer = await this.#get(route, path, { ...this.#headers(session), ...this.#noServer });
    return answer.ok ? readAffinity(jsonOf('ReconnectSession', answer.value)) : answer;
  }

  /** As IBM's connector does it; the guide is silent about files. */
  async upload(
    { route, session }: Place,
    { uploadUrl, fileToken }: FileRequest,
    file: File
  ): Promise<Problem | undefined> {
    const body = new FormData();
    body.append('file', file);
    const query = { orgId: route.organizationId, chatKey: session.id, fileToken, encoding: 'UTF-8' };
    const answer = await this.#http.send({
      step: 'file upload',
      method: 'POST',
      url: `${uploadUrl}?${new URLSearchParams(query).toString()}`,
      headers: {},
      body,
      timeoutMs: this.#timeoutMs
    });
    if (!answer.ok) {
      return answer.problem;
    }
    return isSuccess(answer.value.status) ? undefined : problemOfStatus('file upload', answer.value.status);
  }

  #get({ url }: Route, path: string, headers: Headers, timeoutMs = this.#timeoutMs): Promise<Result<HttpAnswer>> {
    const step = /\/(\w+)/.exec(path)?.[1] ?? path;
    return this.#http.send({ step, method: 'GET', url: `${url}/rest/${path}`, headers, timeoutMs });
  }

  #headers({ key, affinity }: ChatSession): Headers {
    return { ...this.#version, 'X-LIVEAGENT-AFFINITY': affinity, 'X-LIVEAGENT-SESSION-KEY': key };
  }
}

function readAvailability(json: Result<unknown>): Result<boolean> {
  if (!json.ok) {
    return json;
  }
  const messages = listOf(fieldsOf(json.value)['messages']).map(fieldsOf);
  const url = textIn(
    fieldsAt(
      messages.find(({ type }) => type === 'SwitchServer'),
      'message'
    )['newUrl']
  );
  if (url !== undefined) {
    return failure({ kind: 'moved', url });
  }
  const availability = messages.find(({ type }) => type === 'Availability');
  const results = listOf(fieldsAt(availability, 'message')['results']);
  return success(results.some((result) => fieldsOf(result)['isAvailable'] === true));
}

function readSession(json: Result<unknown>): Result<ChatSession> {
  if (!json.ok) {
    return json;
  }
  const fields = fieldsOf(json.value);
  const [id, key, affinity] = [fields['id'], fields['key'], fields['affinityToken']].map(textIn);
  if (id === undefined || key === undefined || affinity === undefined) {
    return failure({ kind: 'badAnswer', step: 'SessionId' });
  }
  return success({ id, key, affinity, pollSeconds: numberIn(fields['clientPollTimeout']) ?? DEFAULT_POLL_SECONDS });
}

function readPoll(answer: HttpAnswer): Poll {
  const { status } = answer;
  const outcome = OVER.includes(status) ? over(status) : STATUS_OUTCOMES[status];
  return outcome ? { outcome, messages: [] } : readMessages(jsonOf('Messages', answer));
}

function over(status: number): PollOutcome {
  return { kind: 'over', problem: { kind: 'gone', status } };
}

function readMessages(json: Result<unknown>): Poll {
  const { sequence, offset, messages } = fieldsOf(json.ok && json.value);
  const read = numberIn(sequence);
  if (read === undefined) {
    const problem: Problem = json.ok ? { kind: 'badAnswer', step: 'Messages' } : json.problem;
    return { outcome: { kind: 'failed', problem }, messages: [] };
  }
  const place = numberIn(offset);
  return { outcome: { kind: 'messages', sequence: read, ...(place !== undefined && { offset: place }) }, messages };
}

function readAffinity(json: Result<unknown>): Result<string> {
  if (!json.ok) {
    return json;
  }
  const [first] = listOf(fieldsOf(json.value)['messages']);
  const affinity = textIn(fieldsAt(first, 'message')['affinityToken']);
  return affinity === undefined ? failure({ kind: 'badAnswer', step: 'ReconnectSession' }) : success(affinity);
}
