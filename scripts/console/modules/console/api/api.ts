/** Client for the local org's console API; scripts/org defines the responses. */
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

/** The user's app; requested once. @throws Error when the org does not respond */
export function fetchApp(): Promise<AppView | undefined> {
  app ??= fetchJson<AppView>('/console/app');
  return app;
}

/** The rows of an object's list view, in order. @throws Error when the org does not respond */
export async function fetchRecords(objectApiName: string): Promise<RecordRow[]> {
  const rows = await fetchJson<RecordRow[]>(`/console/objects/${objectApiName}/records`);
  return rows ?? [];
}

/** The record page of a record; undefined for an unknown record. @throws Error when the org does not respond */
export function fetchRecordPage(recordId: string): Promise<RecordPage | undefined> {
  return fetchJson<RecordPage>(`/console/records/${encodeURIComponent(recordId)}/page`);
}

export interface ChatLine {
  from: 'customer' | 'agent';
  text: string;
}

/** A conversation of Chat or Messaging, from the agent's side. */
export interface AgentChat {
  id: string;
  recordId: string;
  status: 'waiting' | 'active' | 'ended';
  lines: ChatLine[];
  isCustomerTyping: boolean;
}

/** All chats, including ended ones. @throws Error when the org does not respond */
export async function fetchChats(): Promise<AgentChat[]> {
  return (await fetchJson<AgentChat[]>('/agents/chats')) ?? [];
}

/** Performs an agent's action on a chat: accept, decline, send or end. @throws Error when the org refuses it */
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
