import { isSuccess, jsonOf, problemOfStatus, type Http, type HttpAnswer, type HttpRequest } from '../net/http.ts';
import { fieldsOf, textIn } from '../net/read.ts';
import { shortId, type MessagingOptions } from '../options.ts';
import { failure, success, type Problem, type Result } from '../problem.ts';

export interface Access {
  readonly token: string;
  /** Where the event stream begins. */
  readonly lastEventId?: string;
}

export type Attributes = Readonly<Record<string, string>>;

export interface FirstMessage {
  readonly attributes?: Attributes;
  readonly isNewSession?: boolean;
}

/** A conversation, and the token of the customer in it. */
export interface Conversation {
  readonly id: string;
  readonly token: string;
}

export type Receipt = 'Delivery' | 'Read';

type Ask = Omit<HttpRequest, 'timeoutMs' | 'url' | 'headers'> & { path: string; token?: string };

const CAPABILITIES_VERSION = '1';
/** A conversation that is not found is over. */
const OVER = [404, 410];

/**
 * The requests of the Messaging for In-App and Web API (v2) that a customer's page needs. Source: the API's reference at
 * developer.salesforce.com/docs/service/messaging-api and Salesforce's sample client for it.
 */
export class MessagingApi {
  readonly #http: Http;
  readonly #timeoutMs: number;
  readonly #base: string;
  readonly #orgId: string;
  readonly #deployment: string;

  constructor(http: Http, timeoutMs: number, options: MessagingOptions) {
    this.#http = http;
    this.#timeoutMs = timeoutMs;
    this.#base = options.url.replace(/\/+$/, '');
    this.#orgId = shortId(options.organizationId);
    this.#deployment = options.deployment;
  }

  openAccess(): Promise<Result<Access>> {
    const body = {
      orgId: this.#orgId,
      esDeveloperName: this.#deployment,
      capabilitiesVersion: CAPABILITIES_VERSION,
      platform: 'Web'
    };
    const path = 'authorization/unauthenticated/access-token';
    return this.#access({ step: 'access token', method: 'POST', path, body: JSON.stringify(body) });
  }

  /** A new token for the same customer, as after a reload. */
  continueAccess(token: string): Promise<Result<Access>> {
    const path = 'authorization/continuation-access-token';
    return this.#access({ step: 'access token', method: 'GET', path, token });
  }

  createConversation({ id, token }: Conversation, routingAttributes: Attributes): Promise<Problem | undefined> {
    const body = { conversationId: id, esDeveloperName: this.#deployment, routingAttributes };
    return this.#post('conversation', 'conversation', token, body);
  }

  /** @param first what the message that opens a session carries beside its text */
  sendText(at: Conversation, id: string, text: string, first: FirstMessage = {}): Promise<Problem | undefined> {
    return this.#post('message', `conversation/${at.id}/message`, at.token, {
      message: { id, messageType: 'StaticContentMessage', staticContent: { formatType: 'Text', text } },
      esDeveloperName: this.#deployment,
      isNewMessagingSession: first.isNewSession ?? false,
      ...(first.attributes && { routingAttributes: first.attributes })
    });
  }

  sendFile(at: Conversation, id: string, file: File): Promise<Problem | undefined> {
    const entry = { esDeveloperName: this.#deployment, isNewMessagingSession: false, message: { id, fileId: id } };
    const body = new FormData();
    body.append('messageEntry', new Blob([JSON.stringify(entry)], { type: 'application/json' }));
    body.append('fileData', file);
    return this.#tell({ step: 'file', method: 'POST', path: `conversation/${at.id}/file`, token: at.token, body });
  }

  sendTyping(at: Conversation, isTyping: boolean): Promise<Problem | undefined> {
    const entryType = isTyping ? 'TypingStartedIndicator' : 'TypingStoppedIndicator';
    return this.#post('entry', `conversation/${at.id}/entry`, at.token, { entryType, id: crypto.randomUUID() });
  }

  acknowledge(at: Conversation, entryType: Receipt, entries: readonly string[]): Promise<Problem | undefined> {
    const acks = entries.map((entry) => ({ id: crypto.randomUUID(), entryType, conversationEntryId: entry }));
    return this.#post('acknowledgement', `conversation/${at.id}/acknowledge-entries`, at.token, { acks });
  }

  /** Ends the session for the agent, and the conversation for the customer. */
  async end(at: Conversation): Promise<Problem | undefined> {
    return (await this.#remove(at, '/session')) ?? (await this.#remove(at, ''));
  }

  openEvents(token: string, lastEventId: string | undefined): Promise<Result<Response>> {
    return this.#http.open({
      step: 'events',
      method: 'GET',
      url: `${this.#base}/eventrouter/v1/sse`,
      headers: {
        Accept: 'text/event-stream',
        Authorization: `Bearer ${token}`,
        'X-Org-Id': this.#orgId,
        ...(lastEventId !== undefined && { 'Last-Event-Id': lastEventId })
      },
      timeoutMs: this.#timeoutMs
    });
  }

  #post(step: string, path: string, token: string, body: object): Promise<Problem | undefined> {
    return this.#tell({ step, method: 'POST', path, token, body: JSON.stringify(body) });
  }

  #remove({ id, token }: Conversation, part: string): Promise<Problem | undefined> {
    const path = `conversation/${id}${part}?esDeveloperName=${this.#deployment}`;
    return this.#tell({ step: 'end of conversation', method: 'DELETE', path, token });
  }

  async #access(request: Ask): Promise<Result<Access>> {
    const answer = await this.#ask(request);
    return answer.ok ? readAccess(request.step, jsonOf(request.step, answer.value)) : answer;
  }

  async #tell(request: Ask): Promise<Problem | undefined> {
    const answer = await this.#ask(request);
    if (!answer.ok) {
      return answer.problem;
    }
    const { status } = answer.value;
    if (isSuccess(status)) {
      return undefined;
    }
    return OVER.includes(status) ? { kind: 'gone', status } : problemOfStatus(request.step, status);
  }

  #ask({ path, token, ...request }: Ask): Promise<Result<HttpAnswer>> {
    const headers = {
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(typeof request.body === 'string' && { 'Content-Type': 'application/json' })
    };
    return this.#http.send({
      ...request,
      url: `${this.#base}/iamessage/api/v2/${path}`,
      headers,
      timeoutMs: this.#timeoutMs
    });
  }
}

function readAccess(step: string, json: Result<unknown>): Result<Access> {
  if (!json.ok) {
    return json;
  }
  const { accessToken, lastEventId } = fieldsOf(json.value);
  const token = textIn(accessToken);
  const place = textIn(lastEventId);
  return token === undefined
    ? failure({ kind: 'badAnswer', step })
    : success({ token, ...(place !== undefined && { lastEventId: place }) });
}
