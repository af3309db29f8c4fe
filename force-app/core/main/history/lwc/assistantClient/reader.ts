import type { Entry } from 'c/assistantItems';
import type { Result } from 'c/assistantProblem';

/** A page of a history. The newest page comes first; within a page, the oldest entry. Pages can repeat entries. */
export interface Page {
  readonly entries: readonly Entry[];
  readonly isLast: boolean;
}

/** Reads a history page by page. After a failure, `next` requests the same page again. */
export interface HistoryReader {
  next(signal: AbortSignal): Promise<Result<Page>>;
}
