import { accessOf, type Access } from './access.ts';
import type { FieldMetadata } from './deployed/objects.ts';
import type { Org } from './org.ts';
import type { OrgUser } from './users.ts';
import type { FieldValue, OrgRecord } from './records.ts';

/** Salesforce's form of an error: a list. */
export type UiApiErrors = { errorCode: string; message: string }[];

export interface RecordRepresentation {
  apiName: string;
  childRelationships: Record<string, never>;
  fields: Record<string, FieldValueRepresentation>;
  id: string;
  recordTypeInfo: null;
}

export interface FieldValueRepresentation {
  displayValue: string | null;
  value: FieldValue | RecordRepresentation;
}

export type UiApiAnswer = { status: 200; body: RecordRepresentation } | { status: 400 | 403 | 404; body: UiApiErrors };

/**
 * Answers `GET /ui-api/records/{id}` to a user. Source of its rules: UI API Developer Guide, "Get a Record".
 * @param fields qualified names such as `LiveChatTranscript.Contact.Name`; one that the user cannot see fails the request
 * @param optionalFields as fields, but one that the user cannot see is left out
 */
export function answerRecord(
  org: Org,
  user: OrgUser,
  id: string,
  { fields = [], optionalFields = [] }: { fields?: string[]; optionalFields?: string[] }
): UiApiAnswer {
  if (fields.length + optionalFields.length === 0) {
    return refuse(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', 'Specify fields or optionalFields');
  }
  const record = org.findRecord(id);
  if (!record) {
    return refuse(404, 'NOT_FOUND', 'The requested resource does not exist');
  }
  const reader = readerOf(org, user);
  if (!reader.access.canReadObject(record.apiName)) {
    return refuse(403, 'INSUFFICIENT_ACCESS', 'You do not have access to this record');
  }
  const body = represent(record);
  for (const name of fields) {
    if (!addField(reader, record, body, name)) {
      return refuse(400, 'INVALID_FIELD', `No such column '${name}' on entity '${record.apiName}'`);
    }
  }
  optionalFields.forEach((name) => addField(reader, record, body, name));
  return { status: 200, body };
}

/** A record with those of the fields that the user can see. */
export function representWith(reader: Reader, record: OrgRecord, fields: readonly string[]): RecordRepresentation {
  const body = represent(record);
  fields.forEach((name) => addField(reader, record, body, name));
  return body;
}

export function readerOf(org: Org, user: OrgUser): Reader {
  return { org, user, access: accessOf(org.metadata, user.permissionSets) };
}

/** Whoever asks. */
export interface Reader {
  readonly org: Org;
  readonly user: OrgUser;
  readonly access: Access;
}

function refuse(status: 400 | 403 | 404, errorCode: string, message: string): UiApiAnswer {
  return { status, body: [{ errorCode, message }] };
}

function represent(record: OrgRecord): RecordRepresentation {
  return { apiName: record.apiName, childRelationships: {}, fields: {}, id: record.id, recordTypeInfo: null };
}

/** Adds one field with the records on its way; false when the user cannot see it. */
function addField(reader: Reader, record: OrgRecord, body: RecordRepresentation, qualifiedName: string): boolean {
  const [objectApiName, ...path] = qualifiedName.split('.');
  if (objectApiName !== record.apiName || !isVisible(reader, objectApiName, path)) {
    return false;
  }
  const relationships = path.slice(0, -1);
  let child: OrgRecord | undefined = record;
  let target = body;
  for (const relationship of relationships) {
    child = child.parents[relationship];
    if (!child) {
      target.fields[relationship] = { displayValue: null, value: null };
      return true;
    }
    target = nested(reader.org, target, relationship, child);
  }
  const name = path.at(-1) ?? '';
  target.fields[name] = fieldValue(reader, child, name);
  return true;
}

function isVisible(reader: Reader, objectApiName: string, path: string[]): boolean {
  const { org, access } = reader;
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    return access.canReadField(objectApiName, name);
  }
  const fields = org.metadata.objects.get(objectApiName)?.values() ?? [];
  const lookup = [...fields].find(({ relationship }) => relationship === name);
  if (lookup === undefined || !access.canReadField(objectApiName, lookup.apiName)) {
    return false;
  }
  return isVisible(reader, lookup.referenceTo ?? name, rest);
}

function nested(org: Org, body: RecordRepresentation, relationship: string, parent: OrgRecord): RecordRepresentation {
  const known = body.fields[relationship]?.value;
  if (typeof known === 'object' && known !== null) {
    return known;
  }
  const value = represent(parent);
  const nameField = parent.apiName === 'Case' ? 'CaseNumber' : 'Name';
  const displayValue = org.valueOf(parent, nameField);
  body.fields[relationship] = { displayValue: displayValue === null ? null : String(displayValue), value };
  return value;
}

function fieldValue({ org, user }: Reader, record: OrgRecord, name: string): FieldValueRepresentation {
  const value = org.valueOf(record, name);
  const field = org.metadata.objects.get(record.apiName)?.get(name);
  return { displayValue: field && value !== null ? display(field, value, user) : null, value };
}

/** Only values that an org formats or translates have a display value. */
function display(field: FieldMetadata, value: string | number, user: OrgUser): string | null {
  if (field.type === 'DateTime') {
    const format = new Intl.DateTimeFormat(user.locale, {
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone: user.timeZone
    });
    return format.format(new Date(value));
  }
  return field.type === 'Picklist' || field.type === 'Number' ? String(value) : null;
}
