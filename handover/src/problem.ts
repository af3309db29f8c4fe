/**
 * Everything that can keep a customer from a person, as values of one union. What the customer reads about them is in
 * `words.ts`; what a developer reads in the console is `describe`.
 */
export type Problem =
  /** The page's options cannot be used; `what` names them. */
  | { readonly kind: 'options'; readonly what: readonly string[] }
  /** Nobody is there for any of the places that the chat may be routed to. */
  | { readonly kind: 'noAgents' }
  /** People were there, and nobody took the chat. */
  | { readonly kind: 'declined' }
  /** Salesforce refuses: the token, the ids, or this site. */
  | { readonly kind: 'refused'; readonly step: string; readonly status: number }
  /** The chat that was going on is no longer known to Salesforce. */
  | { readonly kind: 'gone'; readonly status?: number }
  /** Salesforce has moved the org to another Chat host. */
  | { readonly kind: 'moved'; readonly url: string }
  /** Nothing answers: no network, no such host, or the browser may not read the answer (CORS). */
  | { readonly kind: 'offline'; readonly step: string }
  | { readonly kind: 'timedOut'; readonly step: string; readonly seconds: number }
  | { readonly kind: 'server'; readonly step: string; readonly status: number }
  /** An answer came, but not in the form of the contract. */
  | { readonly kind: 'badAnswer'; readonly step: string }
  /** A file that is not sent: the agent has not asked for one, or its size, type or destination is not allowed. */
  | { readonly kind: 'file'; readonly reason: FileReason }
  /** There is no chat in which a message could be sent. */
  | { readonly kind: 'noChat' };

export type ProblemKind = Problem['kind'];
export type FileReason = 'notAsked' | 'tooLarge' | 'type' | 'host';

/** Success or a problem. */
export type Result<T> = { readonly ok: true; readonly value: T } | Failure;

export interface Failure {
  readonly ok: false;
  readonly problem: Problem;
}

const RETRY_HELPS: Readonly<Record<ProblemKind, boolean>> = {
  options: false,
  noAgents: false,
  declined: false,
  refused: false,
  gone: false,
  moved: false,
  offline: true,
  timedOut: true,
  server: true,
  badAnswer: false,
  file: false,
  noChat: false
};

/** All kinds, for tests. */
export const PROBLEM_KINDS = Object.keys(RETRY_HELPS) as readonly ProblemKind[];

/** Whether the same request may succeed a little later. */
export function retryHelps(problem: Problem): boolean {
  return RETRY_HELPS[problem.kind];
}

/** Wraps a value as a success. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps a problem as a failure. */
export function failure(problem: Problem): Failure {
  return { ok: false, problem };
}

type Describers = { readonly [K in ProblemKind]: (problem: Extract<Problem, { kind: K }>) => string };

const DESCRIBERS: Describers = {
  options: ({ what }) =>
    `these options are missing or malformed: ${what.join(', ')}. Copy them from the snippets in Setup`,
  noAgents: () => 'nobody is available for the button or queue. Check presence and routing in Omni-Channel',
  declined: () => 'nobody took the chat. Check capacity and routing in Omni-Channel',
  refused: ({ step, status }) =>
    `Salesforce refuses ${step} with status ${status}. Check the ids, and this site among those that the deployment allows`,
  gone: ({ status }) =>
    `Salesforce no longer knows this chat${status === undefined ? '' : ` (status ${status})`}. A new one can be started`,
  moved: ({ url }) => `Salesforce has moved the org. Set the option url to ${url}`,
  offline: ({ step }) => `no answer to ${step}: no network, no such host, or this site is not among the CORS origins`,
  timedOut: ({ step, seconds }) => `no answer to ${step} within ${seconds} seconds`,
  server: ({ step, status }) => `Salesforce fails at ${step} with status ${status}`,
  badAnswer: ({ step }) => `the answer to ${step} has not the form of the contract`,
  file: ({ reason }) => `a file is not sent: ${reason}. Check the option files`,
  noChat: () => 'there is no chat to send a message in'
};

/** One line for the console of the browser. It holds no token and no text of the customer. */
export function describe(problem: Problem): string {
  const describer = DESCRIBERS[problem.kind] as (problem: Problem) => string;
  return `Handover to Salesforce: ${describer(problem)}`;
}
