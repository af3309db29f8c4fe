import type { Entry } from 'c/assistantItems';
import type { Result } from 'c/assistantProblem';

/** A page of a history, oldest entry first. Pages come newest first, and entries can repeat. */
export interface Page {
  readonly entries: readonly Entry[];
  readonly isLast: boolean;
}

/** Reads a history page by page. After a problem, `next` requests the same page again. */
export interface HistoryReader {
  next(signal: AbortSignal): Promise<Result<Page>>;
}
