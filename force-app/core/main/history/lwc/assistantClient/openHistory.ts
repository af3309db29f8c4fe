import type { RequestedSource } from 'c/assistantSource';
import type { Environment } from './environment';
import { LogsReader } from './logsReader';
import { NotesReader } from './notesReader';
import type { HistoryReader } from './reader';

type Readers = {
  readonly [Kind in RequestedSource['kind']]: (
    source: Extract<RequestedSource, { kind: Kind }>,
    environment: Environment
  ) => HistoryReader;
};

/** One reader for each source. */
const READERS: Readers = {
  notes: (source, environment) => new NotesReader(source, environment),
  logs: (source, environment) => new LogsReader(source, environment)
};

/** Opens a history for reading. The first request is made by the first `next`. */
export function openHistory(source: RequestedSource, environment: Environment): HistoryReader {
  const open = READERS[source.kind] as (source: RequestedSource, environment: Environment) => HistoryReader;
  return open(source, environment);
}
