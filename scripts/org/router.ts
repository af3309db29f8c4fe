import express, { Router, type Request, type Response } from 'express';
import { accessOf, type Access } from './access.ts';
import { appFor, recordPageOf, appView } from './apps.ts';
import type { Org } from './org.ts';
import { findRecordPage } from './recordPages.ts';
import type { FieldValue } from './records.ts';
import { DEFAULT_PAGE_SIZE, getRelatedListRecords, type RelatedListAnswer } from './uiApi/getRelatedListRecords.ts';
import type { Transcript } from './transcripts.ts';
import { getRecord, type UiApiAnswer } from './uiApi/getRecord.ts';
import { userNamed, type OrgUser } from './users.ts';
import { createRecord, updateRecord, type RecordInput, type SaveAnswer } from './uiApi/saveRecord.ts';

const API_VERSION = '66.0';

/** The limit for the body of a saved record; larger than all its text fields together. */
const BODY_LIMIT = '16mb';

/** The header with the key of the page's user. */
const USER_HEADER = 'X-Console-User';

/** A row of a list view. */
export interface RecordRow {
  id: string;
  title: string;
  name: FieldValue;
  status: FieldValue;
  startTime: FieldValue;
  contactName: FieldValue;
  caseNumber: FieldValue;
}

/**
 * The org's HTTP API: resources of the UI API, and below /console what the console page needs.
 * @param transcripts in the order of the list views; their records are in the org. The array may grow.
 */
export function orgRouter(org: Org, transcripts: Transcript[]): Router {
  const router = Router();
  router.use(['/services', '/console'], (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  addRecordRoutes(router, org);
  router.get('/console/app', (request, response) => {
    const access = accessFor(org, request);
    response.json(appView(appFor(org.metadata, access), org.metadata, access));
  });
  router.get('/console/objects/:object/records', ({ params }, response) => {
    const listed = transcripts.filter(({ record }) => record.apiName === params.object);
    response.json(listed.map((transcript) => row(org, transcript)));
  });
  router.get('/console/records/:id/page', (request, response) => {
    const transcript = transcripts.find(({ record }) => record.id === request.params.id);
    sendFound(response, transcript && recordPage(org, transcript, accessFor(org, request)));
  });
  return router;
}

/** The UI API's resources for records and related lists. */
function addRecordRoutes(router: Router, org: Org): void {
  const api = `/services/data/v${API_VERSION}/ui-api`;
  const body = express.json({ limit: BODY_LIMIT });
  router.get(`${api}/records/:id`, (request, response) => {
    const fields = names(request, 'fields');
    const optionalFields = names(request, 'optionalFields');
    send(response, getRecord(org, userOf(request), request.params.id, { fields, optionalFields }));
  });
  router.post(`${api}/records`, body, (request, response) => {
    send(response, createRecord(org, userOf(request), (request.body ?? {}) as RecordInput));
  });
  router.patch(`${api}/records/:id`, body, (request: Request<{ id: string }>, response) => {
    send(response, updateRecord(org, userOf(request), request.params.id, (request.body ?? {}) as RecordInput));
  });
  router.get(`${api}/related-list-records/:parentId/:listId`, (request, response) => {
    const { parentId, listId } = request.params;
    const pageSize = Number(request.query.pageSize ?? DEFAULT_PAGE_SIZE);
    const question = { fields: names(request, 'fields'), optionalFields: names(request, 'optionalFields'), pageSize };
    send(response, getRelatedListRecords(org, userOf(request), parentId, listId, question));
  });
}

function send(response: Response, { status, body }: UiApiAnswer | SaveAnswer | RelatedListAnswer): void {
  response.status(status).json(body);
}

function sendFound(response: Response, found: unknown): void {
  if (found === undefined) {
    response.status(404).json([{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }]);
  } else {
    response.json(found);
  }
}

function userOf(request: Request): OrgUser {
  return userNamed(request.get(USER_HEADER));
}

function accessFor({ metadata }: Org, request: Request): Access {
  return accessOf(metadata, userOf(request).permissionSets);
}

/** The names in a list parameter, which are separated by commas, or repeated parameters. */
function names(request: Request, parameter: string): string[] {
  return [request.query[parameter] ?? []]
    .flat()
    .flatMap((value) => (typeof value === 'string' ? value.split(',') : []))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function row(org: Org, { title, record }: Transcript): RecordRow {
  const { Contact, EndUserContact, Case: relatedCase } = record.parents;
  const contact = Contact ?? EndUserContact;
  return {
    id: record.id,
    title,
    name: org.valueOf(record, 'Name'),
    status: org.valueOf(record, 'Status'),
    startTime: org.valueOf(record, 'StartTime'),
    contactName: contact ? org.valueOf(contact, 'Name') : null,
    caseNumber: relatedCase ? org.valueOf(relatedCase, 'CaseNumber') : null
  };
}

/** The page of the record's record type, else the page of the app. */
function recordPage({ metadata }: Org, { page, record }: Transcript, access: Access): unknown {
  const app = appFor(metadata, access);
  const name = page ?? recordPageOf(app, record.apiName);
  const found = name === undefined ? undefined : findRecordPage(metadata, name);
  if (!found) {
    throw new Error(`The app ${app.label} has no Lightning page for ${record.apiName}`);
  }
  return found;
}
