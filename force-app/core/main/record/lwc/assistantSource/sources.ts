/** The sources of a history, as the setting `source` names them. */
export const SOURCE_KINDS = ['notes', 'logs', 'frame'] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

interface CommonSource {
  /** Address before the part that the contract defines, without a trailing slash. */
  readonly prefix: string;
  /** Secret: goes into the Authorization header and nowhere else. */
  readonly token: string;
  readonly apiVersion: string;
  readonly timeoutSeconds: number;
}

/** Conversation notes: the whole history in one answer. */
export interface NotesSource extends CommonSource {
  readonly kind: 'notes';
  readonly sessionId: string;
  readonly integrationId: string;
}

/** The v2 log API: turns, newest first, page by page. */
export interface LogsSource extends CommonSource {
  readonly kind: 'logs';
  /** At least one; a conversation that the customer saw as one can span several sessions. */
  readonly sessionIds: readonly string[];
  readonly environmentId: string;
  /** Logs in one page. */
  readonly pageSize: number;
}

/** IBM's hosted agent application, for orgs whose browsers may not call the assistant. The key is part of its address. */
export interface FrameSource {
  readonly kind: 'frame';
  readonly url: string;
}

export type HistorySource = NotesSource | LogsSource | FrameSource;

/** A source that the viewer requests and reads itself; the only other one is shown in a frame. */
export type RequestedSource = Exclude<HistorySource, FrameSource>;

/** Whether a source is shown by IBM's application instead of being read. */
export function isFrame(source: HistorySource): source is FrameSource {
  return source.kind === 'frame';
}
