/** Stand-in for `lightning/uiRecordApi`, on the local org's UI API. Source of the contract: LWC Developer Guide. */
import { sessionHeaders } from './session';

export type FieldId = string | { objectApiName: string; fieldApiName: string };

export interface FieldValueRepresentation {
  displayValue: string | null;
  value: string | number | boolean | null | RecordRepresentation;
}

export interface RecordRepresentation {
  apiName: string;
  id: string;
  fields: Record<string, FieldValueRepresentation>;
}

/** What the platform gives as an error. The body is the list of errors that the UI API answered. */
export interface FetchResponse {
  status: number;
  statusText: string;
  ok: false;
  errorType: 'fetchResponse';
  body: unknown;
}

export interface RecordResult {
  data: RecordRepresentation | undefined;
  error: FetchResponse | undefined;
}

export interface GetRecordConfig {
  recordId?: string | undefined;
  fields?: FieldId | FieldId[];
  optionalFields?: FieldId | FieldId[];
}

const RECORDS = '/services/data/v66.0/ui-api/records/';
const connected = new Set<getRecord>();

/**
 * Wire adapter. It answers with neither data nor error first, and keeps the former record until the next one is there;
 * an answer that has been overtaken by another configuration is dropped.
 */
export class getRecord {
  private readonly emit: (result: RecordResult) => void;
  private config: GetRecordConfig = {};
  private request = 0;

  constructor(emit: (result: RecordResult) => void) {
    this.emit = emit;
    emit({ data: undefined, error: undefined });
  }

  get recordId(): string | undefined {
    return this.config.recordId;
  }

  connect(): void {
    connected.add(this);
    void this.load();
  }

  update(config: GetRecordConfig): void {
    this.config = config;
    void this.load();
  }

  disconnect(): void {
    connected.delete(this);
    this.request += 1;
  }

  async load(): Promise<void> {
    const url = requestUrl(this.config);
    if (url === undefined || !connected.has(this)) {
      return;
    }
    this.request += 1;
    const request = this.request;
    const result = await fetchRecord(url);
    if (request === this.request) {
      this.emit(result);
    }
  }
}

/** Tells the wires of these records to fetch them again. */
export async function notifyRecordUpdateAvailable(records: { recordId: string }[]): Promise<void> {
  const ids = new Set(records.map(({ recordId }) => recordId));
  const wires = [...connected].filter(({ recordId }) => recordId !== undefined && ids.has(recordId));
  await Promise.all(wires.map((wire) => wire.load()));
}

/** A field's value, along relationships; undefined when the record does not have the field. */
export function getFieldValue(record: RecordRepresentation | undefined, field: FieldId): unknown {
  return fieldOf(record, field)?.value;
}

/** A field's value as the org formats it; undefined when the record does not have the field. */
export function getFieldDisplayValue(
  record: RecordRepresentation | undefined,
  field: FieldId
): string | null | undefined {
  return fieldOf(record, field)?.displayValue;
}

function fieldOf(record: RecordRepresentation | undefined, field: FieldId): FieldValueRepresentation | undefined {
  const path = qualifiedName(field).split('.').slice(1);
  const last = path.pop() ?? '';
  let current = record;
  for (const relationship of path) {
    const value = current?.fields[relationship]?.value;
    current = typeof value === 'object' && value !== null ? value : undefined;
  }
  return current?.fields[last];
}

/** Undefined as long as the configuration does not name a record and fields: the platform does not ask then. */
function requestUrl({ recordId, fields, optionalFields }: GetRecordConfig): string | undefined {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ fields, optionalFields })) {
    const names = [value ?? []].flat().map(qualifiedName);
    if (names.length > 0) {
      parameters.set(name, names.join(','));
    }
  }
  return recordId && parameters.size > 0 ? `${RECORDS}${encodeURIComponent(recordId)}?${parameters}` : undefined;
}

function qualifiedName(field: FieldId): string {
  return typeof field === 'string' ? field : `${field.objectApiName}.${field.fieldApiName}`;
}

async function fetchRecord(url: string): Promise<RecordResult> {
  try {
    const response = await fetch(url, { headers: sessionHeaders() });
    const body: unknown = await response.json();
    if (response.ok) {
      return { data: deepFreeze(body as RecordRepresentation), error: undefined };
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
