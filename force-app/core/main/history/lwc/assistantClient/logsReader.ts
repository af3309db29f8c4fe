import { cursorOf, entriesFromLogs } from 'c/assistantItems';
import type { Entry } from 'c/assistantItems';
import { failure, success } from 'c/assistantProblem';
import type { Problem, Result } from 'c/assistantProblem';
import type { LogsSource } from 'c/assistantSource';
import { LOGS_PROBLEMS } from './statusProblems';
import type { Environment } from './environment';
import { fetchJson } from './fetchJson';
import type { HistoryReader, Page } from './reader';
import { logsRequest } from './requests';

/** Pages without anything new that are borne beyond those that were read before a cursor died. */
const SPARE_PAGES = 3;

/**
 * Reads the log API page by page. A cursor lives for five minutes only; when one has died, reading starts again at the
 * newest page, as long as each start brings something that was not there before.
 */
export class LogsReader implements HistoryReader {
  private readonly source: LogsSource;
  private readonly environment: Environment;
  private cursor = '';
  private readonly seen = new Set<string>();
  private pagesRead = 0;
  private pagesWithoutNews = 0;
  private newsSinceStart = false;

  constructor(source: LogsSource, environment: Environment) {
    this.source = source;
    this.environment = environment;
  }

  async next(signal: AbortSignal): Promise<Result<Page>> {
    const answer = await this.fetchPage(signal);
    if (answer.ok) {
      return this.accept(answer.value);
    }
    if (this.cursor !== '' && this.newsSinceStart && mayBeDeadCursor(answer.problem)) {
      this.cursor = '';
      this.newsSinceStart = false;
      return this.next(signal);
    }
    return answer;
  }

  private fetchPage(signal: AbortSignal): Promise<Result<unknown>> {
    return fetchJson(logsRequest(this.source, this.cursor), LOGS_PROBLEMS, this.environment, signal);
  }

  private accept(payload: unknown): Result<Page> {
    const entries = entriesFromLogs(payload);
    if (!entries.ok) {
      return entries;
    }
    this.count(entries.value);
    if (this.pagesWithoutNews > this.pagesRead + SPARE_PAGES) {
      return failure({ kind: 'badPayload', reason: 'cursor' });
    }
    this.cursor = cursorOf(payload);
    return success({ entries: entries.value, isLast: this.cursor === '' });
  }

  private count(entries: readonly Entry[]): void {
    const known = this.seen.size;
    entries.forEach((entry) => this.seen.add(entry.key));
    if (this.seen.size > known) {
      this.newsSinceStart = true;
      this.pagesRead++;
      this.pagesWithoutNews = 0;
    } else {
      this.pagesWithoutNews++;
    }
  }
}

/** How the API refuses a dead cursor is not documented; any complaint about the request itself may be one. */
function mayBeDeadCursor(problem: Problem): boolean {
  return problem.kind === 'notFound' || (problem.kind === 'server' && problem.status < 500);
}
