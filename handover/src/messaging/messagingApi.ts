import { asObject, asText } from '../json.ts';
import {
  isSuccessStatus,
  parseJson,
  problemFromStatus,
  type HttpClient,
  type HttpRequest,
  type HttpResponse
} from '../net/httpClient.ts';
import { shortId, type MessagingOptions } from '../options.ts';
import { failure, success, type Problem, type Result } from '../problem.ts';
import type { RoutingAttributes } from './routingAttributes.ts';

/** Access token of the customer. */
export interface Access {
  readonly token: string;
  /** ID of the event after which the event stream begins. */
  readonly lastEventId?: string;
}

/** Additional properties of the message that opens a messaging session. */
export interface FirstMessage {
  readonly attributes?: RoutingAttributes;
  readonly isNewSession?: boolean;
}

/** A conversation and the access token of its customer. */
export interface Conversation {
  readonly id: string;
  readonly token: string;
}

export type Receipt = 'Delivery' | 'Read';

type ApiRequest = Omit<HttpRequest, 'timeoutMs' | 'url' | 'headers'> & { path: string; token?: string };

const CAPABILITIES_VERSION = '1';
/** The conversation does not exist any more. */
const CONVERSATION_OVER = [404, 410];

/**
 * Client for the customer's part of the Messaging for In-App and Web API (v2). Source: the API reference at
 * developer.salesforce.com/docs/service/messaging-api, and Salesforce's sample client.
 */
export class MessagingApi {
  readonly #http: HttpClient;
  readonly #timeoutMs: number;
  readonly #baseUrl: string;
  readonly #orgId: string;
  readonly #deployment: string;

  constructor(http: HttpClient, timeoutMs: number, options: MessagingOptions) {
    this.#http = http;
    this.#timeoutMs = timeoutMs;
    this.#baseUrl = options.url.replace(/\/+$/, '');
    this.#orgId = shortId(options.organizationId);
    this.#deployment = options.deployment;
  }

  requestAccess(): Promise<Result<Access>> {
    const body = {
      orgId: this.#orgId,
      esDeveloperName: this.#deployment,
      capabilitiesVersion: CAPABILITIES_VERSION,
      platform: 'Web'
    };
    const path = 'authorization/unauthenticated/access-token';
    return this.#requestToken({ operation: 'access token', method: 'POST', path, body: JSON.stringify(body) });
  }

  /** Requests a new token for the same customer, for example after a page reload. */
  continueAccess(token: string): Promise<Result<Access>> {
    const path = 'authorization/continuation-access-token';
    return this.#requestToken({ operation: 'access token', method: 'GET', path, token });
  }

  createConversation({ id, token }: Conversation, routingAttributes: RoutingAttributes): Promise<Problem | undefined> {
    const body = { conversationId: id, esDeveloperName: this.#deployment, routingAttributes };
    return this.#post('conversation', 'conversation', token, body);
  }

  /** @param id UUID of the message; the same for a message that is sent again */
  sendText(to: Conversation, id: string, text: string, first: FirstMessage = {}): Promise<Problem | undefined> {
    return this.#post('message', `conversation/${to.id}/message`, to.token, {
      message: { id, messageType: 'StaticContentMessage', staticContent: { formatType: 'Text', text } },
      esDeveloperName: this.#deployment,
      isNewMessagingSession: first.isNewSession ?? false,
      ...(first.attributes && { routingAttributes: first.attributes })
    });
  }

  /** @param id UUID of the message; the same for a file that is sent again */
  sendFile(to: Conversation, id: string, file: File): Promise<Problem | undefined> {
    const entry = { esDeveloperName: this.#deployment, isNewMessagingSession: false, message: { id, fileId: id } };
    const body = new FormData();
    body.append('messageEntry', new Blob([JSON.stringify(entry)], { type: 'application/json' }));
    body.append('fileData', file);
    const path = `conversation/${to.id}/file`;
    return this.#sendCommand({ operation: 'file', method: 'POST', path, token: to.token, body });
  }

  sendTyping(to: Conversation, isTyping: boolean): Promise<Problem | undefined> {
    const entryType = isTyping ? 'TypingStartedIndicator' : 'TypingStoppedIndicator';
    return this.#post('entry', `conversation/${to.id}/entry`, to.token, { entryType, id: crypto.randomUUID() });
  }

  acknowledge(to: Conversation, entryType: Receipt, entryIds: readonly string[]): Promise<Problem | undefined> {
    const acks = entryIds.map((id) => ({ id: crypto.randomUUID(), entryType, conversationEntryId: id }));
    return this.#post('acknowledgement', `conversation/${to.id}/acknowledge-entries`, to.token, { acks });
  }

  /** Ends the messaging session of the agent, then the conversation of the customer. */
  async end(conversation: Conversation): Promise<Problem | undefined> {
    return (await this.#delete(conversation, '/session')) ?? (await this.#delete(conversation, ''));
  }

  openEvents(token: string, lastEventId: string | undefined): Promise<Result<Response>> {
    return this.#http.openStream({
      operation: 'events',
      method: 'GET',
      url: `${this.#baseUrl}/eventrouter/v1/sse`,
      headers: {
        Accept: 'text/event-stream',
        Authorization: `Bearer ${token}`,
        'X-Org-Id': this.#orgId,
        ...(lastEventId !== undefined && { 'Last-Event-Id': lastEventId })
      },
      timeoutMs: this.#timeoutMs
    });
  }

  #post(operation: string, path: string, token: string, body: object): Promise<Problem | undefined> {
    return this.#sendCommand({ operation, method: 'POST', path, token, body: JSON.stringify(body) });
  }

  #delete({ id, token }: Conversation, part: string): Promise<Problem | undefined> {
    const path = `conversation/${id}${part}?esDeveloperName=${this.#deployment}`;
    return this.#sendCommand({ operation: 'end of conversation', method: 'DELETE', path, token });
  }

  async #requestToken(request: ApiRequest): Promise<Result<Access>> {
    const response = await this.#send(request);
    return response.ok ? readAccess(request.operation, parseJson(request.operation, response.value)) : response;
  }

  /** Sends a request whose response body is not needed. */
  async #sendCommand(request: ApiRequest): Promise<Problem | undefined> {
    const response = await this.#send(request);
    if (!response.ok) {
      return response.problem;
    }
    const { status } = response.value;
    if (isSuccessStatus(status)) {
      return undefined;
    }
    return CONVERSATION_OVER.includes(status) ? { kind: 'gone', status } : problemFromStatus(request.operation, status);
  }

  #send({ path, token, ...request }: ApiRequest): Promise<Result<HttpResponse>> {
    const headers = {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(typeof request.body === 'string' && { 'Content-Type': 'application/json' })
    };
    return this.#http.send({
      ...request,
      url: `${this.#baseUrl}/iamessage/api/v2/${path}`,
      headers,
      timeoutMs: this.#timeoutMs
    });
  }
}

function readAccess(operation: string, json: Result<unknown>): Result<Access> {
  if (!json.ok) {
    return json;
  }
  const fields = asObject(json.value);
  const token = asText(fields['accessToken']);
  const lastEventId = asText(fields['lastEventId']);
  return token === undefined
    ? failure({ kind: 'badResponse', operation })
    : success({ token, ...(lastEventId !== undefined && { lastEventId }) });
}
