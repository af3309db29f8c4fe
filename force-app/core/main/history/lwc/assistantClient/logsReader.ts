import { nextCursor, entriesFromLogs } from 'c/assistantItems';
import type { Entry } from 'c/assistantItems';
import { failure, success } from 'c/assistantProblem';
import type { Problem, Result } from 'c/assistantProblem';
import type { LogsSource } from 'c/assistantSource';
import { LOGS_PROBLEMS } from './statusProblems';
import type { Environment } from './environment';
import { fetchJson } from './fetchJson';
import type { HistoryReader, Page } from './reader';
import { logsRequest } from './requests';

/** How many pages without new entries to accept in addition to those that a restart has to read again. */
const MAX_EXTRA_PAGES = 3;

/**
 * Reads the log API page by page. A cursor expires after five minutes. After that, the reader restarts at the newest
 * page, provided that it has received new entries since the previous start. Otherwise it could restart forever.
 */
export class LogsReader implements HistoryReader {
  private readonly source: LogsSource;
  private readonly environment: Environment;
  private cursor = '';
  /** Keys of all entries that were read. */
  private readonly seenKeys = new Set<string>();
  private pagesWithNewEntries = 0;
  private pagesWithoutNewEntries = 0;
  private hasNewEntriesSinceStart = false;

  constructor(source: LogsSource, environment: Environment) {
    this.source = source;
    this.environment = environment;
  }

  async next(signal: AbortSignal): Promise<Result<Page>> {
    const response = await this.fetchPage(signal);
    if (response.ok) {
      return this.accept(response.value);
    }
    if (this.cursor !== '' && this.hasNewEntriesSinceStart && mayBeExpiredCursor(response.problem)) {
      this.cursor = '';
      this.hasNewEntriesSinceStart = false;
      return this.next(signal);
    }
    return response;
  }

  private fetchPage(signal: AbortSignal): Promise<Result<unknown>> {
    return fetchJson(logsRequest(this.source, this.cursor), LOGS_PROBLEMS, this.environment, signal);
  }

  private accept(payload: unknown): Result<Page> {
    const entries = entriesFromLogs(payload);
    if (!entries.ok) {
      return entries;
    }
    this.countNewEntries(entries.value);
    if (this.pagesWithoutNewEntries > this.pagesWithNewEntries + MAX_EXTRA_PAGES) {
      return failure({ kind: 'badPayload', reason: 'cursor' });
    }
    this.cursor = nextCursor(payload);
    return success({ entries: entries.value, isLast: this.cursor === '' });
  }

  private countNewEntries(entries: readonly Entry[]): void {
    const previousSize = this.seenKeys.size;
    entries.forEach((entry) => this.seenKeys.add(entry.key));
    if (this.seenKeys.size > previousSize) {
      this.hasNewEntriesSinceStart = true;
      this.pagesWithNewEntries++;
      this.pagesWithoutNewEntries = 0;
    } else {
      this.pagesWithoutNewEntries++;
    }
  }
}

/** The status of an expired cursor is not documented; any client error without a more specific meaning may be one. */
function mayBeExpiredCursor(problem: Problem): boolean {
  return problem.kind === 'notFound' || (problem.kind === 'server' && problem.status < 500);
}
