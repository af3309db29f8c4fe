/** What the console asks the local org for, beside records. The shapes are those of scripts/org. */
import { sessionHeaders } from '../../../platform/session';

export interface RecordRow {
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

/** The rows of an object's list view, in its order. Throws when the org does not answer. */
export async function fetchRecords(objectApiName: string): Promise<RecordRow[]> {
  const rows = await fetchJson<RecordRow[]>(`/console/objects/${objectApiName}/records`);
  return rows ?? [];
}

/** The page that a record is shown on, undefined for a record that does not exist. Throws when the org does not answer. */
export function fetchRecordPage(recordId: string): Promise<RecordPage | undefined> {
  return fetchJson<RecordPage>(`/console/records/${encodeURIComponent(recordId)}/page`);
}

export interface ChatLine {
  from: 'customer' | 'agent';
  text: string;
}

/** A chat of either kind, as its agent has it. */
export interface AgentChat {
  id: string;
  recordId: string;
  status: 'waiting' | 'active' | 'ended';
  lines: ChatLine[];
  isCustomerTyping: boolean;
}

/** The chats that customers have asked for, the ended ones too. Throws when the org does not answer. */
export async function fetchChats(): Promise<AgentChat[]> {
  return (await fetchJson<AgentChat[]>('/agents/chats')) ?? [];
}

/** Carries out what an agent does with a chat: accept, decline, send or end. Throws when the org refuses. */
export async function actOnChat(id: string, action: string, body: Record<string, unknown> = {}): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const url = `/agents/chats/${encodeURIComponent(id)}/${action}`;
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) {
    throw new Error(`The local org answered ${response.status}`);
  }
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
