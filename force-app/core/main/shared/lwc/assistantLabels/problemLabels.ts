import { isRetryable } from 'c/assistantProblem';
import type { Problem, ProblemKind } from 'c/assistantProblem';
import problemMissing from '@salesforce/label/c.Assistant_Problem_Missing';
import problemMissingHint from '@salesforce/label/c.Assistant_Problem_Missing_Hint';
import problemMalformed from '@salesforce/label/c.Assistant_Problem_Malformed';
import problemMalformedHint from '@salesforce/label/c.Assistant_Problem_Malformed_Hint';
import problemExpired from '@salesforce/label/c.Assistant_Problem_Expired';
import problemExpiredHint from '@salesforce/label/c.Assistant_Problem_Expired_Hint';
import problemForbidden from '@salesforce/label/c.Assistant_Problem_Forbidden';
import problemForbiddenAssistant from '@salesforce/label/c.Assistant_Problem_Forbidden_Assistant';
import problemForbiddenIntegration from '@salesforce/label/c.Assistant_Problem_Forbidden_Integration';
import problemForbiddenPermission from '@salesforce/label/c.Assistant_Problem_Forbidden_Permission';
import problemForbiddenRecord from '@salesforce/label/c.Assistant_Problem_Forbidden_Record';
import problemNotFound from '@salesforce/label/c.Assistant_Problem_NotFound';
import problemNotFoundHint from '@salesforce/label/c.Assistant_Problem_NotFound_Hint';
import problemRateLimited from '@salesforce/label/c.Assistant_Problem_RateLimited';
import problemRateLimitedHint from '@salesforce/label/c.Assistant_Problem_RateLimited_Hint';
import problemRateLimitedWait from '@salesforce/label/c.Assistant_Problem_RateLimited_Wait';
import problemBlocked from '@salesforce/label/c.Assistant_Problem_Blocked';
import problemBlockedPolicy from '@salesforce/label/c.Assistant_Problem_Blocked_Policy';
import problemBlockedHost from '@salesforce/label/c.Assistant_Problem_Blocked_Host';
import problemOffline from '@salesforce/label/c.Assistant_Problem_Offline';
import problemOfflineHint from '@salesforce/label/c.Assistant_Problem_Offline_Hint';
import problemTimedOut from '@salesforce/label/c.Assistant_Problem_TimedOut';
import problemTimedOutHint from '@salesforce/label/c.Assistant_Problem_TimedOut_Hint';
import problemTimedOutRecord from '@salesforce/label/c.Assistant_Problem_TimedOut_Record';
import problemServer from '@salesforce/label/c.Assistant_Problem_Server';
import problemServerHint from '@salesforce/label/c.Assistant_Problem_Server_Hint';
import problemBadPayload from '@salesforce/label/c.Assistant_Problem_BadPayload';
import problemBadPayloadHint from '@salesforce/label/c.Assistant_Problem_BadPayload_Hint';
import problemTooLarge from '@salesforce/label/c.Assistant_Problem_TooLarge';
import problemTooLargeHint from '@salesforce/label/c.Assistant_Problem_TooLarge_Hint';
import { formatLabel } from './formatLabel';

/** Texts of a problem notice. */
export interface ProblemText {
  /** Explains the problem to the agent and says what to do. */
  readonly text: string;
  /** Tells the admin what to check. */
  readonly hint: string;
  readonly canRetry: boolean;
}

const TEXTS: Readonly<Record<ProblemKind, string>> = {
  missing: problemMissing,
  malformed: problemMalformed,
  expired: problemExpired,
  forbidden: problemForbidden,
  notFound: problemNotFound,
  rateLimited: problemRateLimited,
  blocked: problemBlocked,
  offline: problemOffline,
  timedOut: problemTimedOut,
  server: problemServer,
  badPayload: problemBadPayload,
  tooLarge: problemTooLarge
};

/** Hints for requests that the org refuses before the assistant is asked. */
const FORBIDDEN_BY_ORG = {
  integration: problemForbiddenIntegration,
  permission: problemForbiddenPermission,
  record: problemForbiddenRecord
} as const;

type Hints = { readonly [K in ProblemKind]: (problem: Extract<Problem, { kind: K }>) => string };

const HINTS: Hints = {
  missing: ({ names }) => formatLabel(problemMissingHint, names.join(', ')),
  malformed: ({ names }) => formatLabel(problemMalformedHint, names.join(', ')),
  expired: ({ status }) => formatLabel(problemExpiredHint, status),
  forbidden: (problem) =>
    problem.by === 'assistant' ? formatLabel(problemForbiddenAssistant, problem.status) : FORBIDDEN_BY_ORG[problem.by],
  notFound: ({ status }) => formatLabel(problemNotFoundHint, status),
  rateLimited: ({ retryAfterSeconds }) =>
    retryAfterSeconds === undefined ? problemRateLimitedHint : formatLabel(problemRateLimitedWait, retryAfterSeconds),
  blocked: ({ by, host }) => formatLabel(by === 'policy' ? problemBlockedPolicy : problemBlockedHost, host),
  offline: ({ host }) => formatLabel(problemOfflineHint, host),
  timedOut: ({ seconds, waitedFor }) =>
    formatLabel(waitedFor === 'record' ? problemTimedOutRecord : problemTimedOutHint, seconds),
  server: ({ status }) => formatLabel(problemServerHint, status),
  badPayload: ({ reason }) => formatLabel(problemBadPayloadHint, reason),
  tooLarge: ({ megabytes }) => formatLabel(problemTooLargeHint, megabytes)
};

/** The texts of a problem, from custom labels. */
export function describeProblem(problem: Problem): ProblemText {
  const hint = HINTS[problem.kind] as (problem: Problem) => string;
  return { text: TEXTS[problem.kind], hint: hint(problem), canRetry: isRetryable(problem) };
}
