import { entriesFromNotes } from 'c/assistantItems';
import { success } from 'c/assistantProblem';
import type { Result } from 'c/assistantProblem';
import type { NotesSource } from 'c/assistantSource';
import { NOTES_PROBLEMS } from './statusProblems';
import type { Environment } from './environment';
import { fetchJson } from './fetchJson';
import type { HistoryReader, Page } from './reader';
import { notesRequest } from './requests';

/** Reads conversation notes. The API has no pages: one response has the whole history. */
export class NotesReader implements HistoryReader {
  private readonly source: NotesSource;
  private readonly environment: Environment;

  constructor(source: NotesSource, environment: Environment) {
    this.source = source;
    this.environment = environment;
  }

  async next(signal: AbortSignal): Promise<Result<Page>> {
    const request = notesRequest(this.source, this.environment.uuid());
    const response = await fetchJson(request, NOTES_PROBLEMS, this.environment, signal);
    const entries = response.ok ? entriesFromNotes(response.value) : response;
    return entries.ok ? success({ entries: entries.value, isLast: true }) : entries;
  }
}
