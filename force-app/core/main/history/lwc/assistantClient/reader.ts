import type { Entry } from 'c/assistantItems';
import type { Result } from 'c/assistantProblem';
import type { AskedSource } from 'c/assistantSource';
import type { Environment } from './environment';
import { LogsReader } from './logsReader';
import { NotesReader } from './notesReader';

/** A piece of the history, oldest entry first. Pages come newest first; entries may come twice. */
export interface Page {
  readonly entries: readonly Entry[];
  readonly isLast: boolean;
}

/** Reads a history piece by piece. After a problem, `next` asks for the same piece again. */
export interface HistoryReader {
  next(signal: AbortSignal): Promise<Result<Page>>;
}

/** Opens a history for reading; nothing is requested before the first `next`. */
export function openHistory(source: AskedSource, environment: Environment): HistoryReader {
  return source.kind === 'notes' ? new NotesReader(source, environment) : new LogsReader(source, environment);
}
