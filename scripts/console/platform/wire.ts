/** Shared code of the stand-ins for the platform's data modules. */
import { sessionHeaders } from './session';

export type FieldId = string | { objectApiName: string; fieldApiName: string };

/** The platform's error object. The body is the response of the UI API. */
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
 * A wire adapter for a GET request. It first emits a result without data and error. A new configuration sends a new request
 * and drops the response to the previous one.
 */
export abstract class Wire<Config extends object, Data> {
  private readonly emit: (result: WireResult<Data>) => void;
  protected config = {} as Config;
  private isConnected = false;
  private requestNumber = 0;

  constructor(emit: (result: WireResult<Data>) => void) {
    this.emit = emit;
    emit({ data: undefined, error: undefined });
  }

  /** The URL to request; undefined while the configuration is incomplete. */
  protected abstract url(config: Config): string | undefined;

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
    this.requestNumber += 1;
  }

  async load(): Promise<void> {
    const url = this.url(this.config);
    if (url === undefined || !this.isConnected) {
      return;
    }
    this.requestNumber += 1;
    const number = this.requestNumber;
    const result = await request<Data>(url);
    if (number === this.requestNumber) {
      this.emit(result);
    }
  }
}

/** Query parameters with lists of fields; empty lists are omitted. */
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

/** Sends a record to the org. @throws FetchResponse when the org refuses it */
export async function send<Data>(url: string, method: 'POST' | 'PATCH', body: unknown): Promise<Data> {
  const headers = { ...sessionHeaders(), 'Content-Type': 'application/json' };
  const { data, error } = await request<Data>(url, { method, headers, body: JSON.stringify(body) });
  if (error) {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- the platform's error object
    throw error;
  }
  return data as Data;
}

async function request<Data>(
  url: string,
  init: RequestInit = { headers: sessionHeaders() }
): Promise<WireResult<Data>> {
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

/** Wired data is read-only, as on the platform. */
function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}
