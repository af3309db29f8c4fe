/** What the console asks the local org for, beside records. The shapes are those of scripts/org. */
import { sessionHeaders } from '../../../platform/session';

export interface TranscriptRow {
  id: string;
  title: string;
  name: string | null;
  status: string | null;
  startTime: string | null;
  contactName: string | null;
  caseNumber: string | null;
}

export type PropertyValue = string | number | boolean;

export interface PageComponent {
  componentName: string;
  properties: Record<string, PropertyValue>;
}

export interface RecordPage {
  name: string;
  label: string;
  template: string;
  regions: { name: string; components: PageComponent[] }[];
}

export interface AppView {
  name: string;
  label: string;
  tabs: TabView[];
  utilityItems: { componentName: string; label: string }[];
}

export interface TabView {
  name: string;
  label: string;
  componentName?: string;
}

let app: Promise<AppView | undefined> | undefined;

/** The app that the user works in; asked for once. Throws when the org does not answer. */
export function fetchApp(): Promise<AppView | undefined> {
  app ??= fetchJson<AppView>('/console/app');
  return app;
}

/** The rows of the list view, in its order. Throws when the org does not answer. */
export async function fetchTranscripts(): Promise<TranscriptRow[]> {
  const rows = await fetchJson<TranscriptRow[]>('/console/transcripts');
  return rows ?? [];
}

/** The page that a record is shown on, undefined for a record that does not exist. Throws when the org does not answer. */
export function fetchRecordPage(recordId: string): Promise<RecordPage | undefined> {
  return fetchJson<RecordPage>(`/console/transcripts/${encodeURIComponent(recordId)}/page`);
}

async function fetchJson<T>(url: string): Promise<T | undefined> {
  const response = await fetch(url, { headers: sessionHeaders() });
  if (response.status === 404) {
    return undefined;
  }
  if (!response.ok) {
    throw new Error(`The local org answered ${response.status}`);
  }
  return (await response.json()) as T;
}
