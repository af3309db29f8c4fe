import { entriesFromNotes } from 'c/assistantItems';
import { success } from 'c/assistantProblem';
import type { Result } from 'c/assistantProblem';
import type { NotesSource } from 'c/assistantSource';
import { NOTES_PROBLEMS } from './statusProblems';
import type { Environment } from './environment';
import { fetchJson } from './fetchJson';
import type { HistoryReader, Page } from './reader';
import { notesRequest } from './requests';

/** The notes contract has no pages: one request brings everything. */
export class NotesReader implements HistoryReader {
  private readonly source: NotesSource;
  private readonly environment: Environment;

  constructor(source: NotesSource, environment: Environment) {
    this.source = source;
    this.environment = environment;
  }

  async next(signal: AbortSignal): Promise<Result<Page>> {
    const request = notesRequest(this.source, this.environment.uuid());
    const answer = await fetchJson(request, NOTES_PROBLEMS, this.environment, signal);
    const entries = answer.ok ? entriesFromNotes(answer.value) : answer;
    return entries.ok ? success({ entries: entries.value, isLast: true }) : entries;
  }
}
