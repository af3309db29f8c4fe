/** Kinds of sources; also the values of the setting `source`. */
export const SOURCE_KINDS = ['notes', 'logs', 'frame'] as const;

export type SourceKind = (typeof SOURCE_KINDS)[number];

interface CommonSource {
  /** URL up to the path that the API defines, without a trailing slash. */
  readonly prefix: string;
  /** Secret; sent in the Authorization header only. */
  readonly token: string;
  readonly apiVersion: string;
  readonly timeoutSeconds: number;
}

/** Conversation notes: one response with the whole history. */
export interface NotesSource extends CommonSource {
  readonly kind: 'notes';
  readonly sessionId: string;
  readonly integrationId: string;
}

/** The v2 log API: pages of logs, newest first. Each log has a request and its response. */
export interface LogsSource extends CommonSource {
  readonly kind: 'logs';
  /** At least one; the customer's conversation can span several sessions. */
  readonly sessionIds: readonly string[];
  readonly environmentId: string;
  /** Logs per page. */
  readonly pageSize: number;
}

/** IBM's hosted agent application, for orgs that cannot call the API. The URL contains the session history key. */
export interface FrameSource {
  readonly kind: 'frame';
  readonly url: string;
}

export type HistorySource = NotesSource | LogsSource | FrameSource;

/** A source that the viewer reads through an API. */
export type ApiSource = Exclude<HistorySource, FrameSource>;

/** Whether the history is shown by IBM's agent application in an iframe. */
export function isFrame(source: HistorySource): source is FrameSource {
  return source.kind === 'frame';
}
