/** A minimal client for the two history APIs. */
import type { BenchmarkRecord } from './benchmarkRecord.ts';

interface Output {
  readonly generic: readonly object[];
}

/** A message in the format of notes and of IBM's web chat. */
export interface HistoryItem {
  readonly time: string;
  readonly message: {
    readonly id?: string;
    readonly input?: { readonly text: string };
    readonly output?: Output;
    readonly history: { readonly timestamp: number };
  };
}

interface Log {
  readonly log_id: string;
  readonly request: { readonly input: { readonly text: string } };
  readonly response: { readonly output: Output };
  readonly request_timestamp: string;
  readonly response_timestamp: string;
}

interface NotesAnswer {
  readonly notes: readonly { readonly body: readonly HistoryItem[] }[];
}

interface LogsAnswer {
  readonly logs: readonly Log[];
  readonly pagination: { readonly next_cursor?: string };
}

/** Reads the record, as the viewer has to, and then the pages of its history. */
export async function* pagesOfRecord({ record, request }: BenchmarkRecord): AsyncGenerator<readonly HistoryItem[]> {
  await fetchJson(record, { 'X-Console-User': document.documentElement.dataset.user ?? '' });
  yield* pagesOf(request);
}

/** The pages of a history, newest first; messages within a page are in chronological order. */
export async function* pagesOf({
  source,
  url,
  headers
}: BenchmarkRecord['request']): AsyncGenerator<readonly HistoryItem[]> {
  if (source === 'notes') {
    const { notes } = await fetchJson<NotesAnswer>(url, headers);
    yield notes.flatMap(({ body }) => body);
    return;
  }
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const page: LogsAnswer = await fetchJson<LogsAnswer>(`${url}${cursor && `&cursor=${cursor}`}`, headers);
    yield page.logs.toReversed().flatMap(itemsOf);
    cursor = page.pagination.next_cursor;
  }
}

function itemsOf(log: Log): HistoryItem[] {
  const { log_id: id, request, response } = log;
  return [
    itemOf(log.request_timestamp, { id: `${id}-request`, input: request.input }),
    itemOf(log.response_timestamp, { id: `${id}-response`, output: response.output })
  ];
}

function itemOf(time: string, message: Omit<HistoryItem['message'], 'history'>): HistoryItem {
  return { time, message: { ...message, history: { timestamp: Date.parse(time) } } };
}

async function fetchJson<Answer>(url: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  const response = await fetch(url, { headers });
  if (!response.ok) {
    throw new Error(`The assistant answered ${response.status}`);
  }
  return (await response.json()) as Answer;
}
