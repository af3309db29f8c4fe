/** What the stand-ins for the platform's data modules have in common. */
import { sessionHeaders } from './session';

export type FieldId = string | { objectApiName: string; fieldApiName: string };

/** What the platform gives as an error. The body is what the UI API answered. */
export interface FetchResponse {
  status: number;
  statusText: string;
  ok: false;
  errorType: 'fetchResponse';
  body: unknown;
}

export interface WireResult<Data> {
  data: Data | undefined;
  error: FetchResponse | undefined;
}

export const UI_API = '/services/data/v66.0/ui-api';
export const RECORDS = `${UI_API}/records`;

/**
 * A wire adapter over one GET request. It answers with neither data nor error first, and keeps the former answer until
 * the next one is there; an answer that has been overtaken by another configuration is dropped.
 */
export abstract class Wire<Config extends object, Data> {
  private readonly emit: (result: WireResult<Data>) => void;
  protected config = {} as Config;
  private isConnected = false;
  private request = 0;

  constructor(emit: (result: WireResult<Data>) => void) {
    this.emit = emit;
    emit({ data: undefined, error: undefined });
  }

  /** The address to ask, or undefined while the configuration is not complete. */
  protected abstract address(config: Config): string | undefined;

  connect(): void {
    this.isConnected = true;
    void this.load();
  }

  update(config: Config): void {
    this.config = config;
    void this.load();
  }

  disconnect(): void {
    this.isConnected = false;
    this.request += 1;
  }

  async load(): Promise<void> {
    const url = this.address(this.config);
    if (url === undefined || !this.isConnected) {
      return;
    }
    this.request += 1;
    const request = this.request;
    const result = await ask<Data>(url);
    if (request === this.request) {
      this.emit(result);
    }
  }
}

/** The parameters that name fields, without those that name none. */
export function fieldParameters(fields: Record<string, FieldId | FieldId[] | undefined>): URLSearchParams {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    const names = [value ?? []].flat().map(qualifiedName);
    if (names.length > 0) {
      parameters.set(name, names.join(','));
    }
  }
  return parameters;
}

export function qualifiedName(field: FieldId): string {
  return typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;
}

/** Sends a record to the org; rejects with what it answers when it does not take it. */
export async function send<Data>(url: string, method: 'POST' | 'PATCH', body: unknown): Promise<Data> {
  const headers = { ...sessionHeaders(), 'Content-Type': 'application/json' };
  const { data, error } = await ask<Data>(url, { method, headers, body: JSON.stringify(body) });
  if (error) {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the platform's own form of an error
    throw error;
  }
  return data as Data;
}

async function ask<Data>(url: string, init: RequestInit = { headers: sessionHeaders() }): Promise<WireResult<Data>> {
  try {
    const response = await fetch(url, init);
    const body: unknown = await response.json();
    if (response.ok) {
      return { data: deepFreeze(body as Data), error: undefined };
    }
    return { data: undefined, error: failure(response.status, response.statusText, body) };
  } catch (error) {
    return { data: undefined, error: failure(503, 'Service Unavailable', { message: String(error) }) };
  }
}

function failure(status: number, statusText: string, body: unknown): FetchResponse {
  return { status, statusText, ok: false, errorType: 'fetchResponse', body };
}

/** Wired data is read-only on the platform, too. */
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
