/**
 * Everything that can keep a conversation from being shown, as values of one union. The words for agents and admins are
 * custom labels and belong to the view; here is what happened and whether asking again can help.
 */
export type Problem =
  /** What is needed is not on the record or in the settings; `what` names the fields and settings. */
  | { readonly kind: 'missing'; readonly what: readonly string[] }
  /** A value is there but cannot be used; `what` names the fields and settings. */
  | { readonly kind: 'malformed'; readonly what: readonly string[] }
  /** The assistant no longer accepts the code or token of this conversation. */
  | { readonly kind: 'expired'; readonly status: number }
  /** Not for this user or place: refused by the assistant, or by the org before the assistant is asked. */
  | { readonly kind: 'forbidden'; readonly by: 'assistant'; readonly status: number }
  | { readonly kind: 'forbidden'; readonly by: 'integration' | 'permission' | 'record' }
  /** The address answers, but has nothing there. */
  | { readonly kind: 'notFound'; readonly status: number }
  | { readonly kind: 'rateLimited'; readonly retryAfterSeconds: number | undefined }
  /** The host answers, but the browser may not read it: CORS, a Content Security Policy or a redirect. */
  | { readonly kind: 'blocked'; readonly host: string; readonly by: 'policy' | 'host' }
  /** Nothing answers: no network, or no such host. */
  | { readonly kind: 'offline'; readonly host: string }
  /** Too slow: the assistant, or the platform that should hand over the record. */
  | { readonly kind: 'timedOut'; readonly seconds: number; readonly waitedFor: 'assistant' | 'record' }
  | { readonly kind: 'server'; readonly status: number }
  /** An answer came, but not in the form of the contract. */
  | { readonly kind: 'badPayload'; readonly reason: string }
  /** The answer is larger than any conversation; it was not read to its end. */
  | { readonly kind: 'tooLarge'; readonly megabytes: number };

export type ProblemKind = Problem['kind'];

/** Success or a problem, so that a failure cannot be overlooked the way an exception can. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

const RETRY_HELPS: Readonly<Record<ProblemKind, boolean>> = {
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

/** All kinds, for tests and for pages that show every message. */
export const PROBLEM_KINDS = Object.keys(RETRY_HELPS) as readonly ProblemKind[];

/** Whether asking again, with nothing else changed, may succeed. */
export function retryHelps(problem: Problem): boolean {
  const isOwnToRepeat = !(problem.kind === 'timedOut' && problem.waitedFor === 'record');
  return RETRY_HELPS[problem.kind] && isOwnToRepeat;
}

/** Wraps a value as a success. */
export function success<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** Wraps a problem as a failure. */
export function failure(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
