import { accessOf, type Access } from '../access.ts';
import type { FieldMetadata } from '../deployed/fieldMetadata.ts';
import type { Org } from '../org.ts';
import type { OrgUser } from '../users.ts';
import type { FieldValue, OrgRecord } from '../records.ts';

/** The body of the UI API's errors. */
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
 * Answers `GET /ui-api/records/{id}`. Source of its rules: UI API Developer Guide, "Get a Record".
 * @param fields qualified names such as `LiveChatTranscript.Contact.Name`; the request fails without access to one of
 * them
 * @param optionalFields like `fields`, but fields without access are left out
 */
export function getRecord(
  org: Org,
  user: OrgUser,
  id: string,
  { fields = [], optionalFields = [] }: { fields?: string[]; optionalFields?: string[] }
): UiApiAnswer {
  if (fields.length + optionalFields.length === 0) {
    return errorAnswer(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', 'Specify fields or optionalFields');
  }
  const record = org.findRecord(id);
  if (!record) {
    return errorAnswer(404, 'NOT_FOUND', 'The requested resource does not exist');
  }
  const context = userContextOf(org, user);
  if (!context.access.canReadObject(record.apiName)) {
    return errorAnswer(403, 'INSUFFICIENT_ACCESS', 'You do not have access to this record');
  }
  const body = emptyRepresentation(record);
  for (const name of fields) {
    if (!addField(context, record, body, name)) {
      return errorAnswer(400, 'INVALID_FIELD', `No such column '${name}' on entity '${record.apiName}'`);
    }
  }
  optionalFields.forEach((name) => addField(context, record, body, name));
  return { status: 200, body };
}

/** The representation of a record with those of the fields that the user has access to. */
export function recordWithFields(
  context: UserContext,
  record: OrgRecord,
  fields: readonly string[]
): RecordRepresentation {
  const body = emptyRepresentation(record);
  fields.forEach((name) => addField(context, record, body, name));
  return body;
}

export function userContextOf(org: Org, user: OrgUser): UserContext {
  return { org, user, access: accessOf(org.metadata, user.permissionSets) };
}

/** The user of a request, with the user's access. */
export interface UserContext {
  readonly org: Org;
  readonly user: OrgUser;
  readonly access: Access;
}

function errorAnswer(status: 400 | 403 | 404, errorCode: string, message: string): UiApiAnswer {
  return { status, body: [{ errorCode, message }] };
}

function emptyRepresentation(record: OrgRecord): RecordRepresentation {
  return { apiName: record.apiName, childRelationships: {}, fields: {}, id: record.id, recordTypeInfo: null };
}

/**
 * Adds a field and the parent records on its path.
 * @returns false without access to the field
 */
function addField(context: UserContext, record: OrgRecord, body: RecordRepresentation, qualifiedName: string): boolean {
  const [objectApiName, ...path] = qualifiedName.split('.');
  if (objectApiName !== record.apiName || !isVisible(context, objectApiName, path)) {
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
    target = nested(context.org, target, relationship, child);
  }
  const name = path.at(-1) ?? '';
  target.fields[name] = fieldValue(context, child, name);
  return true;
}

function isVisible(context: UserContext, objectApiName: string, path: string[]): boolean {
  const { org, access } = context;
  const [name = '', ...rest] = path;
  if (rest.length === 0) {
    return access.canReadField(objectApiName, name);
  }
  const fields = org.metadata.objects.get(objectApiName)?.values() ?? [];
  const lookup = [...fields].find(({ relationship }) => relationship === name);
  if (lookup === undefined || !access.canReadField(objectApiName, lookup.apiName)) {
    return false;
  }
  return isVisible(context, lookup.referenceTo ?? name, rest);
}

function nested(org: Org, body: RecordRepresentation, relationship: string, parent: OrgRecord): RecordRepresentation {
  const known = body.fields[relationship]?.value;
  if (typeof known === 'object' && known !== null) {
    return known;
  }
  const value = emptyRepresentation(parent);
  const nameField = parent.apiName === 'Case' ? 'CaseNumber' : 'Name';
  const displayValue = org.valueOf(parent, nameField);
  body.fields[relationship] = { displayValue: displayValue === null ? null : String(displayValue), value };
  return value;
}

function fieldValue({ org, user }: UserContext, record: OrgRecord, name: string): FieldValueRepresentation {
  const value = org.valueOf(record, name);
  const field = org.metadata.objects.get(record.apiName)?.get(name);
  return { displayValue: field && value !== null ? display(field, value, user) : null, value };
}

/** The display value of fields that an org formats or translates, else null. */
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
