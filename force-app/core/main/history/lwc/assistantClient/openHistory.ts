import type { ApiSource } from 'c/assistantSource';
import type { Environment } from './environment';
import { LogsReader } from './logsReader';
import { NotesReader } from './notesReader';
import type { HistoryReader } from './reader';

type Readers = {
  readonly [Kind in ApiSource['kind']]: (
    source: Extract<ApiSource, { kind: Kind }>,
    environment: Environment
  ) => HistoryReader;
};

const READERS: Readers = {
  notes: (source, environment) => new NotesReader(source, environment),
  logs: (source, environment) => new LogsReader(source, environment)
};

/** Creates a reader for a source. Sends no request until the first call of `next`. */
export function openHistory(source: ApiSource, environment: Environment): HistoryReader {
  const open = READERS[source.kind] as (source: ApiSource, environment: Environment) => HistoryReader;
  return open(source, environment);
}
