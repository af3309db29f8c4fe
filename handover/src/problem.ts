/**
 * Every reason why a customer does not reach an agent. `labels.ts` has the text for the customer, and `describeProblem`
 * the line for the developer.
 */
export type Problem =
  /** The page's options cannot be used; `names` are the names of those options. */
  | { readonly kind: 'options'; readonly names: readonly string[] }
  /** No agent is online on any route of the chat. */
  | { readonly kind: 'noAgents' }
  /** Agents were online, but none of them accepted the chat. */
  | { readonly kind: 'declined' }
  /** Salesforce rejected the request because of the token, the ids or the site. */
  | { readonly kind: 'refused'; readonly operation: string; readonly status: number }
  /** Salesforce no longer knows the chat. */
  | { readonly kind: 'gone'; readonly status?: number }
  /** Salesforce has moved the org to another Chat host. */
  | { readonly kind: 'moved'; readonly url: string }
  /** No response: no network, no such host, or the browser may not read the response (CORS). */
  | { readonly kind: 'offline'; readonly operation: string }
  | { readonly kind: 'timedOut'; readonly operation: string; readonly seconds: number }
  | { readonly kind: 'server'; readonly operation: string; readonly status: number }
  /** The response does not have the documented format. */
  | { readonly kind: 'badResponse'; readonly operation: string }
  /** A file was not sent: the agent did not request one, or its size, type or destination is not allowed. */
  | { readonly kind: 'file'; readonly reason: FileReason }
  /** There is no active chat to send to. */
  | { readonly kind: 'noChat' };

export type ProblemKind = Problem['kind'];
export type FileReason = 'notRequested' | 'tooLarge' | 'type' | 'host';

/** A value or a problem. Functions of this module return problems instead of throwing. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

export interface Failure {
  readonly ok: false;
  readonly problem: Problem;
}

const RETRYABLE: ReadonlySet<ProblemKind> = new Set(['offline', 'timedOut', 'server']);

/** Whether the same request may succeed later. */
export function isRetryable({ kind }: Problem): boolean {
  return RETRYABLE.has(kind);
}

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(problem: Problem): Failure {
  return { ok: false, problem };
}

type Describers = { readonly [K in ProblemKind]: (problem: Extract<Problem, { kind: K }>) => string };

const DESCRIBERS: Describers = {
  options: ({ names }) =>
    `these options are missing or malformed: ${names.join(', ')}. Copy their values from the code snippets in Setup`,
  noAgents: () => 'no agent is available for the button or queue. Check presence and routing in Omni-Channel',
  declined: () => 'no agent accepted the chat. Check capacity and routing in Omni-Channel',
  refused: ({ operation, status }) =>
    `Salesforce rejected ${operation} with status ${status}. Check the ids, and whether the deployment allows this site`,
  gone: ({ status }) =>
    `Salesforce no longer knows this chat${status === undefined ? '' : ` (status ${status})`}. Start a new one`,
  moved: ({ url }) => `Salesforce has moved the org. Set the option url to ${url}`,
  offline: ({ operation }) =>
    `no response to ${operation}: there is no network, the host does not exist, or this site is not an allowed CORS origin`,
  timedOut: ({ operation, seconds }) => `no response to ${operation} within ${seconds} seconds`,
  server: ({ operation, status }) => `${operation} failed in Salesforce with status ${status}`,
  badResponse: ({ operation }) => `the response to ${operation} does not have the documented format`,
  file: ({ reason }) => `a file was not sent: ${reason}. Check the option files`,
  noChat: () => 'there is no active chat to send the message to'
};

/** Returns one line for the browser's console. It contains no token and no text of the customer. */
export function describeProblem(problem: Problem): string {
  const describe = DESCRIBERS[problem.kind] as (problem: Problem) => string;
  return `Handover to Salesforce: ${describe(problem)}`;
}
