/** Stand-in for `lightning/uiRecordApi`, on the local org's UI API. Source of the contract: LWC Developer Guide. */
import { RECORDS, Wire, fieldParameters, qualifiedName, send, type FetchResponse, type FieldId } from './wire';

export type { FetchResponse, FieldId } from './wire';

export interface FieldValueRepresentation {
  displayValue: string | null;
  value: string | number | boolean | null | RecordRepresentation;
}

export interface RecordRepresentation {
  apiName: string;
  id: string;
  fields: Record<string, FieldValueRepresentation>;
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

const connected = new Set<getRecord>();

/** Wire adapter for a record. */
export class getRecord extends Wire<GetRecordConfig, RecordRepresentation> {
  get recordId(): string | undefined {
    return this.config.recordId;
  }

  override connect(): void {
    connected.add(this);
    super.connect();
  }

  override disconnect(): void {
    connected.delete(this);
    super.disconnect();
  }

  /** As on the platform, there is no request without a record id and fields. */
  protected url({ recordId, fields, optionalFields }: GetRecordConfig): string | undefined {
    const parameters = fieldParameters({ fields, optionalFields });
    return recordId && parameters.size > 0 ? `${RECORDS}/${encodeURIComponent(recordId)}?${parameters}` : undefined;
  }
}

/** Field values to save; `fields.Id` identifies the record of an update. */
export interface RecordInput {
  apiName?: string;
  fields: Record<string, unknown>;
}

/** Creates a record. @throws FetchResponse when the org refuses it */
export function createRecord({ apiName, fields }: RecordInput): Promise<RecordRepresentation> {
  return send(RECORDS, 'POST', { apiName, fields });
}

/** Updates a record and refreshes its wire adapters. @throws FetchResponse when the org refuses it */
export async function updateRecord({ fields: { Id, ...fields } }: RecordInput): Promise<RecordRepresentation> {
  const record = await send<RecordRepresentation>(`${RECORDS}/${encodeURIComponent(String(Id))}`, 'PATCH', { fields });
  await notifyRecordUpdateAvailable([{ recordId: record.id }]);
  return record;
}

/** Refreshes the wire adapters of these records. */
export async function notifyRecordUpdateAvailable(records: { recordId: string }[]): Promise<void> {
  const ids = new Set(records.map(({ recordId }) => recordId));
  const wires = [...connected].filter(({ recordId }) => recordId !== undefined && ids.has(recordId));
  await Promise.all(wires.map((wire) => wire.load()));
}

/** A field's value, also across relationships; undefined when the record does not have the field. */
export function getFieldValue(record: RecordRepresentation | undefined, field: FieldId): unknown {
  return fieldOf(record, field)?.value;
}

/** A field's formatted value; undefined when the record does not have the field. */
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
