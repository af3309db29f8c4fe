import { DEFAULT_RETRY, type RetryPolicy } from './net/link.ts';
import type { Fetch } from './net/http.ts';
import type { ConnectMessage, StartChatOptions } from './desk/webChat.ts';
import type { HandoverValues } from './transport.ts';
import { DEFAULT_WORDS, type Words } from './words.ts';

/** Which files the customer may send. */
export interface FileRules {
  readonly maxBytes: number;
  /** As the `accept` attribute of a file input has it, for example `image/*,.pdf`; '' allows every type. */
  readonly types: string;
}

interface CommonOptions {
  /** Organisation id, 15 or 18 characters. */
  readonly organizationId: string;
  readonly words?: Partial<Words>;
  readonly files?: Partial<FileRules>;
  readonly retry?: Partial<RetryPolicy>;
  /** Seconds after which a request counts as unanswered; polls have a time-out of their own. */
  readonly timeoutSeconds?: number;
  /**
   * For web chats that do not hand over session, token or key by themselves, such as `@carbon/ai-chat`: the values of
   * the conversation. What is missing is taken from the web chat.
   */
  readonly values?: (
    message: ConnectMessage,
    options: StartChatOptions
  ) => Partial<HandoverValues> | Promise<Partial<HandoverValues>>;
  /** The browser's own by default. */
  readonly fetch?: Fetch;
  /** Gets one line for a developer about every failure; console.error by default. It holds no secret. */
  readonly log?: (line: string) => void;
}

/** Salesforce Chat (Live Agent): the values of the deployment code and the chat button code. */
export interface ChatOptions extends CommonOptions {
  readonly transport: 'chat';
  /** Chat API endpoint, such as `https://d.la1-c1-ia4.salesforceliveagent.com/chat`. */
  readonly url: string;
  /** 572… */
  readonly deploymentId: string;
  /** 573…, unless the assistant names another. */
  readonly buttonId: string;
  /** Version of the Live Agent REST API, 47 or higher. */
  readonly apiVersion?: number;
  /** What the agent sees as the customer's name. */
  readonly visitorName?: string;
}

/** Messaging for In-App and Web: the values of the Embedded Service deployment of type Custom Client. */
export interface MessagingOptions extends CommonOptions {
  readonly transport: 'messaging';
  /** SCRT URL, such as `https://example.my.salesforce-scrt.com`. */
  readonly url: string;
  /** API name of the Embedded Service deployment. */
  readonly deployment: string;
  /** Names of the channel's custom parameters for the values; a value without a name is not sent. */
  readonly attributes?: Readonly<Partial<Record<keyof HandoverValues, string>>>;
  /** Whether somebody is there, as the page knows it; Messaging itself does not tell. */
  readonly areAgentsOnline?: () => Promise<boolean | null>;
}

export type HandoverOptions = ChatOptions | MessagingOptions;

/** The options with every default filled in. */
export interface Settings {
  readonly words: Words;
  readonly files: FileRules;
  readonly retry: RetryPolicy;
  readonly timeoutMs: number;
  readonly fetch: Fetch;
  readonly log: (line: string) => void;
}

const DEFAULT_FILES: FileRules = { maxBytes: 5 * 1024 * 1024, types: '' };
const DEFAULT_TIMEOUT_SECONDS = 20;
const ID = /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/;
const LOWEST_API_VERSION = 47;

/** Fills in the defaults. */
export function settingsOf(options: HandoverOptions): Settings {
  return {
    words: { ...DEFAULT_WORDS, ...options.words },
    files: { ...DEFAULT_FILES, ...options.files },
    retry: { ...DEFAULT_RETRY, ...options.retry },
    timeoutMs: (options.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS) * 1000,
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    log: options.log ?? ((line) => console.error(line))
  };
}

/** Names of the options that are missing or malformed; a page in JavaScript is checked by nothing else. */
export function wrongOptions(options: HandoverOptions): string[] {
  const checks: Record<string, boolean> = {
    organizationId: isId(options.organizationId, '00D'),
    url: isServiceUrl(options.url),
    ...(options.transport === 'messaging'
      ? { deployment: isName(options.deployment) }
      : {
          deploymentId: isId(options.deploymentId, '572'),
          buttonId: isId(options.buttonId, '573'),
          apiVersion: (options.apiVersion ?? LOWEST_API_VERSION) >= LOWEST_API_VERSION
        })
  };
  return Object.keys(checks).filter((name) => !checks[name]);
}

/** Whether it is a Salesforce id of that kind. */
export function isId(value: unknown, prefix: string): value is string {
  return typeof value === 'string' && value.startsWith(prefix) && ID.test(value);
}

/** The id in the form of 15 characters, which the services ask for. */
export function shortId(id: string): string {
  return id.slice(0, 15);
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && /^\w+$/.test(value);
}

/** https, and plain http on this machine alone. */
function isServiceUrl(value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) {
    return false;
  }
  const { protocol, hostname } = new URL(value);
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname));
}
