/**
 * Every reason why a conversation cannot be shown, as a discriminated union. Messages for agents and admins are custom
 * labels, see `describeProblem` in c/assistantLabels.
 */
export type Problem =
  /** Required fields of the record or settings are empty; `names` lists them. */
  | { readonly kind: 'missing'; readonly names: readonly string[] }
  /** Fields of the record or settings have an invalid value; `names` lists them. */
  | { readonly kind: 'malformed'; readonly names: readonly string[] }
  /** The assistant no longer accepts the authorization code or token of this conversation. */
  | { readonly kind: 'expired'; readonly status: number }
  /** Access is denied: by the assistant, or by the org before a request is sent. */
  | { readonly kind: 'forbidden'; readonly by: 'assistant'; readonly status: number }
  | { readonly kind: 'forbidden'; readonly by: 'integration' | 'permission' | 'record' }
  /** The service responds, but the conversation does not exist. */
  | { readonly kind: 'notFound'; readonly status: number }
  | { readonly kind: 'rateLimited'; readonly retryAfterSeconds: number | undefined }
  /** The browser blocks the request or its response: `policy` is the page's CSP, `host` is CORS or a redirect. */
  | { readonly kind: 'blocked'; readonly host: string; readonly by: 'policy' | 'host' }
  /** No response: the device has no network, or the host does not exist. */
  | { readonly kind: 'offline'; readonly host: string }
  /** The assistant or Lightning Data Service (`record`) did not respond in time. */
  | { readonly kind: 'timedOut'; readonly seconds: number; readonly waitedFor: 'assistant' | 'record' }
  | { readonly kind: 'server'; readonly status: number }
  /** The response does not have the documented shape. */
  | { readonly kind: 'badPayload'; readonly reason: string }
  /** The response exceeds the size limit; reading was cancelled. */
  | { readonly kind: 'tooLarge'; readonly megabytes: number };

export type ProblemKind = Problem['kind'];

/** A value or a problem. Unlike with an exception, the compiler requires callers to handle the failure. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

const IS_RETRYABLE: Readonly<Record<ProblemKind, boolean>> = {
  missing: false,
  malformed: false,
  expired: false,
  forbidden: false,
  notFound: false,
  rateLimited: true,
  blocked: true,
  offline: true,
  timedOut: true,
  server: true,
  badPayload: true,
  tooLarge: false
};

/** Whether repeating the request may succeed. A wire adapter cannot be repeated, so a record time-out is final. */
export function isRetryable(problem: Problem): boolean {
  const isWireTimeout = problem.kind === 'timedOut' && problem.waitedFor === 'record';
  return IS_RETRYABLE[problem.kind] && !isWireTimeout;
}

export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
