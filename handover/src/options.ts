import { DEFAULT_LABELS, type Labels } from './labels.ts';
import type { Fetch } from './net/httpClient.ts';
import { DEFAULT_RETRY, type RetryPolicy } from './net/retry.ts';
import type { ConnectMessage, StartChatOptions } from './serviceDesk/webChatApi.ts';
import type { HandoverValues } from './transport.ts';
import { parseUrl } from './url.ts';

/** The files that a customer may send. */
export interface FileRules {
  /** Largest size of a file, in bytes. 5 MB by default. */
  readonly maxBytes: number;
  /** Types as in the `accept` attribute of a file input, such as `image/*,.pdf`. An empty string, the default, allows all. */
  readonly types: string;
}

interface CommonOptions {
  /** Organization ID (00D…), 15 or 18 characters. */
  readonly organizationId: string;
  /** Texts for the customer that replace those of `DEFAULT_LABELS`. */
  readonly labels?: Partial<Labels>;
  readonly files?: Partial<FileRules>;
  readonly retry?: Partial<RetryPolicy>;
  /** Time-out of a request, in seconds. 20 by default. Long polls have a time-out of their own. */
  readonly timeoutSeconds?: number;
  /**
   * Returns session, token and key of the conversation, for web chats that do not pass them to the service desk, such as
   * `@carbon/ai-chat`. A missing value is taken from the web chat. If the function throws, the chat starts without its
   * values and a line is logged.
   */
  readonly values?: (
    message: ConnectMessage,
    options: StartChatOptions
  ) => Partial<HandoverValues> | Promise<Partial<HandoverValues>>;
  /** Replaces the browser's `fetch`. */
  readonly fetch?: Fetch;
  /** Receives one line for developers about each failure. It contains no secrets. `console.error` by default. */
  readonly log?: (line: string) => void;
}

/** Options for Salesforce Chat (Live Agent). The deployment code and the chat button code in Setup contain the values. */
export interface ChatOptions extends CommonOptions {
  readonly transport: 'chat';
  /** Chat API endpoint, such as `https://d.la1-c1-ia4.salesforceliveagent.com/chat`. */
  readonly url: string;
  /** Deployment ID (572…). */
  readonly deploymentId: string;
  /** Button ID (573…). The assistant can name another button. */
  readonly buttonId: string;
  /** Version of the Live Agent REST API, 47 or higher. 47 by default. */
  readonly apiVersion?: number;
  /** Name of the customer that the agent sees. `Visitor` by default. */
  readonly visitorName?: string;
}

/** Options for Messaging for In-App and Web. An Embedded Service deployment of type Custom Client has the values. */
export interface MessagingOptions extends CommonOptions {
  readonly transport: 'messaging';
  /** SCRT URL, such as `https://example.my.salesforce-scrt.com`. */
  readonly url: string;
  /** API name of the Embedded Service deployment. */
  readonly deployment: string;
  /** Names of the channel's custom parameters. A value without a name is not sent. */
  readonly attributes?: Readonly<Partial<Record<keyof HandoverValues, string>>>;
  /** Tells whether an agent is online (null: unknown), because the Messaging API does not. */
  readonly areAgentsOnline?: () => Promise<boolean | null>;
}

export type HandoverOptions = ChatOptions | MessagingOptions;

/** The options that both transports share, with defaults filled in. */
export interface Settings {
  readonly labels: Labels;
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

export function withDefaults(options: HandoverOptions): Settings {
  return {
    labels: { ...DEFAULT_LABELS, ...options.labels },
    files: { ...DEFAULT_FILES, ...options.files },
    retry: { ...DEFAULT_RETRY, ...options.retry },
    timeoutMs: (options.timeoutSeconds ?? DEFAULT_TIMEOUT_SECONDS) * 1000,
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    log: options.log ?? ((line) => console.error(line))
  };
}

/** Returns the names of options that are missing or malformed. A page in JavaScript has no other check. */
export function findInvalidOptions(options: HandoverOptions): string[] {
  const checks: Record<string, boolean> = {
    organizationId: isSalesforceId(options.organizationId, '00D'),
    url: isServiceUrl(options.url),
    ...(options.transport === 'messaging'
      ? { deployment: isApiName(options.deployment) }
      : {
          deploymentId: isSalesforceId(options.deploymentId, '572'),
          buttonId: isSalesforceId(options.buttonId, '573'),
          apiVersion: (options.apiVersion ?? LOWEST_API_VERSION) >= LOWEST_API_VERSION
        })
  };
  return Object.keys(checks).filter((name) => !checks[name]);
}

/** Whether the value is a Salesforce ID with that key prefix, such as `573` for a chat button. */
export function isSalesforceId(value: unknown, prefix: string): value is string {
  return typeof value === 'string' && value.startsWith(prefix) && ID.test(value);
}

/** Shortens an ID to 15 characters, the form that both APIs require. */
export function shortId(id: string): string {
  return id.slice(0, 15);
}

function isApiName(value: unknown): boolean {
  return typeof value === 'string' && /^\w+$/.test(value);
}

/** Requires https. Plain http is allowed on the local machine only. */
function isServiceUrl(value: unknown): boolean {
  const { protocol, hostname = '' } = parseUrl(value) ?? {};
  return protocol === 'https:' || (protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname));
}
