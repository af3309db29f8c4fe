import type { FieldMetadata } from '../deployed/fieldMetadata.ts';
import type { Org } from '../org.ts';
import { isFieldValue, type FieldValue, type OrgRecord } from '../records.ts';
import { userContextOf, recordWithFields, type UserContext, type RecordRepresentation } from './getRecord.ts';
import type { OrgUser } from '../users.ts';

interface SaveError {
  errorCode: string;
  message: string;
  field?: string;
}

/** The body of the UI API's errors for saved records: errors of the record, and errors by field name. */
export interface SaveErrors {
  message: string;
  statusCode: number;
  enhancedErrorType: 'RecordError';
  output: { errors: SaveError[]; fieldErrors: Record<string, SaveError[]> };
}

export type SaveAnswer =
  { status: 200 | 201; body: RecordRepresentation } | { status: 400 | 403 | 404; body: SaveErrors };

/** The body of a request to save a record. */
export interface RecordInput {
  readonly apiName?: unknown;
  readonly fields?: unknown;
}

/**
 * Objects that the org has, but the UI API does not support. Source: UI API Developer Guide, "All Supported Objects".
 */
const UNSUPPORTED_OBJECTS = ['CaseComment'];

/** Answers `POST /ui-api/records`. Source of its rules: UI API Developer Guide, "Create a Record". */
export function createRecord(org: Org, user: OrgUser, { apiName, fields }: RecordInput): SaveAnswer {
  const context = userContextOf(org, user);
  const object = typeof apiName === 'string' ? apiName : '';
  if (!org.metadata.objects.has(object) || UNSUPPORTED_OBJECTS.includes(object)) {
    return errorAnswer(400, 'INVALID_TYPE', `Object ${object} is not supported in UI API`);
  }
  if (!context.access.canCreate(object)) {
    return errorAnswer(403, 'INSUFFICIENT_ACCESS', `You may not create records of ${object}`);
  }
  const id = newId(org.recordsOf(object).length + 1);
  const record: OrgRecord = { apiName: object, id, fields: { Id: id, CreatedDate: now() }, parents: {} };
  return save(context, record, fields, 201);
}

/** Answers `PATCH /ui-api/records/{id}`. Source of its rules: UI API Developer Guide, "Update a Record". */
export function updateRecord(org: Org, user: OrgUser, id: string, { fields }: RecordInput): SaveAnswer {
  const context = userContextOf(org, user);
  const record = org.findRecord(id);
  if (!record) {
    return errorAnswer(404, 'NOT_FOUND', 'The requested resource does not exist');
  }
  if (!context.access.canEdit(record.apiName)) {
    return errorAnswer(403, 'INSUFFICIENT_ACCESS', `You may not edit records of ${record.apiName}`);
  }
  return save(context, record, fields, 200);
}

function save(context: UserContext, record: OrgRecord, input: unknown, status: 200 | 201): SaveAnswer {
  const { org } = context;
  const values = valuesOf(input);
  if (!values) {
    return errorAnswer(400, 'POST_BODY_PARSE_ERROR', 'fields has to be an object of values');
  }
  const problem = Object.entries(values)
    .map(([name, value]) => validateField(context, record, name, value))
    .find((found) => found !== undefined);
  if (problem) {
    return errorAnswer(400, problem.errorCode, problem.message, problem.field);
  }
  const { Comments: comment, ...kept } = values;
  if (record.apiName === 'Case' && typeof comment === 'string') {
    addComment(org, record.id, comment);
  }
  const isDated = org.metadata.objects.get(record.apiName)?.has('LastModifiedDate');
  Object.assign(record.fields, kept, isDated && { LastModifiedDate: now() });
  org.addRecord(record);
  const names = Object.keys(values).map((name) => `${record.apiName}.${name}`);
  return { status, body: recordWithFields(context, record, names) };
}

/**
 * Removes white space at the ends of text, as every org does.
 * @returns undefined for anything but an object of field values
 */
function valuesOf(input: unknown): Record<string, FieldValue> | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return undefined;
  }
  const entries = Object.entries(input).filter(([name]) => name !== 'Id');
  return entries.every(([, value]) => isFieldValue(value))
    ? Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value]))
    : undefined;
}

function validateField(
  { org, access }: UserContext,
  record: OrgRecord,
  name: string,
  value: FieldValue
): SaveError | undefined {
  const field = org.metadata.objects.get(record.apiName)?.get(name);
  if (!field || !access.canWriteField(record.apiName, name) || field.formula !== undefined) {
    return {
      errorCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
      message: `Unable to create/update fields: ${name}`,
      field: name
    };
  }
  if (isTooLong(field, value)) {
    const message = `${field.label}: data value too large (max length=${field.length})`;
    return { errorCode: 'STRING_TOO_LONG', message, field: name };
  }
  const duplicate = field.unique && value !== null && findDuplicate(org, record, name, value);
  if (duplicate) {
    const message = `duplicate value found: ${name} duplicates value on record with id: ${duplicate.id.slice(0, 15)}`;
    return { errorCode: 'DUPLICATE_VALUE', message };
  }
  return undefined;
}

function isTooLong({ length }: FieldMetadata, value: FieldValue): boolean {
  return typeof value === 'string' && length !== undefined && value.length > length;
}

function findDuplicate(org: Org, { apiName, id }: OrgRecord, name: string, value: FieldValue): OrgRecord | undefined {
  return org.recordsOf(apiName).find((other) => other.id !== id && other.fields[name] === value);
}

function addComment(org: Org, caseId: string, text: string): void {
  const id = newId(org.recordsOf('CaseComment').length + 1, '00a');
  org.addRecord({ apiName: 'CaseComment', id, fields: { Id: id, ParentId: caseId, CommentBody: text }, parents: {} });
}

function errorAnswer(status: 400 | 403 | 404, errorCode: string, message: string, field?: string): SaveAnswer {
  const error = { errorCode, message, ...(field !== undefined && { field }) };
  return {
    status,
    body: {
      message: 'An error occurred while trying to update the record. Please try again.',
      statusCode: status,
      enhancedErrorType: 'RecordError',
      output:
        field === undefined ? { errors: [error], fieldErrors: {} } : { errors: [], fieldErrors: { [field]: [error] } }
    }
  };
}

function newId(number: number, prefix = 'a01'): string {
  return `${prefix}${String(number).padStart(12, '0')}AAA`;
}

function now(): string {
  return new Date().toISOString();
}
