import type { Org } from '../org.ts';
import { userContextOf, recordWithFields, type RecordRepresentation, type UiApiErrors } from './getRecord.ts';
import type { OrgUser } from '../users.ts';

export interface RelatedListRecords {
  count: number;
  fields: string[];
  listReference: { parentRecordId: string; relatedListId: string };
  optionalFields: string[];
  pageSize: number;
  records: RecordRepresentation[];
}

export type RelatedListAnswer =
  { status: 200; body: RelatedListRecords } | { status: 400 | 403 | 404; body: UiApiErrors };

/** The page size of requests without one. */
export const DEFAULT_PAGE_SIZE = 50;
const MAX_PAGE_SIZE = 1999;

export interface RelatedListQuery {
  readonly fields: string[];
  readonly optionalFields: string[];
  readonly pageSize: number;
}

/**
 * Answers `GET /ui-api/related-list-records/{parentRecordId}/{relatedListId}`; the id is the child relationship name.
 * Source of its rules: UI API Developer Guide, "Get Related List Records with URL Parameters".
 */
export function getRelatedListRecords(
  org: Org,
  user: OrgUser,
  parentRecordId: string,
  relatedListId: string,
  { fields, optionalFields, pageSize }: RelatedListQuery
): RelatedListAnswer {
  const parent = org.findRecord(parentRecordId);
  if (!parent) {
    return errorAnswer(404, 'NOT_FOUND', 'The requested resource does not exist');
  }
  const list = childList(org, parent.apiName, relatedListId);
  const context = userContextOf(org, user);
  if (!list || !context.access.canReadObject(list.object)) {
    return errorAnswer(400, 'INVALID_PARAMETER_VALUE', `There is no related list ${relatedListId}`);
  }
  const hidden = fields.find((name) => !context.access.canReadField(list.object, name.slice(list.object.length + 1)));
  if (hidden !== undefined || pageSize < 1 || pageSize > MAX_PAGE_SIZE) {
    return errorAnswer(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', hidden ?? `pageSize ${pageSize}`);
  }
  const children = org.recordsOf(list.object).filter((child) => child.fields[list.field] === parent.id);
  const records = children
    .slice(0, pageSize)
    .map((child) => recordWithFields(context, child, [...fields, ...optionalFields]));
  const listReference = { parentRecordId, relatedListId };
  return { status: 200, body: { count: records.length, fields, listReference, optionalFields, pageSize, records } };
}

function errorAnswer(status: 400 | 403 | 404, errorCode: string, message: string): RelatedListAnswer {
  return { status, body: [{ errorCode, message }] };
}

/** The child object and lookup field of a child relationship. */
function childList(org: Org, parentObject: string, name: string): { object: string; field: string } | undefined {
  for (const [object, fields] of org.metadata.objects) {
    for (const { apiName, childRelationship, referenceTo } of fields.values()) {
      if (childRelationship === name && referenceTo === parentObject) {
        return { object, field: apiName };
      }
    }
  }
  return undefined;
}
