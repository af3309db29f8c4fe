import { Router, type Request } from 'express';
import type { Org } from './org.ts';
import { RECORD_PAGES, type RecordPage } from './recordPages.ts';
import type { FieldValue } from './records.ts';
import type { Transcript } from './transcripts.ts';
import { answerRecord } from './uiApi.ts';

const API_VERSION = '66.0';

/** One row of the list view. */
export interface TranscriptRow {
  id: string;
  title: string;
  name: FieldValue;
  status: FieldValue;
  startTime: FieldValue;
  contactName: FieldValue;
  caseNumber: FieldValue;
}

/**
 * The org's HTTP API: the UI API's record endpoint, and under /console what the console page asks for.
 * @param transcripts in the order of the list view; their records are in the org
 */
export function orgRouter(org: Org, transcripts: Transcript[]): Router {
  const router = Router();
  router.use(['/services', '/console'], (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  router.get(`/services/data/v${API_VERSION}/ui-api/records/:id`, (request, response) => {
    const answer = answerRecord(org, request.params.id, names(request, 'fields'), names(request, 'optionalFields'));
    response.status(answer.status).json(answer.body);
  });
  router.get('/console/transcripts', (_request, response) => {
    response.json(transcripts.map((transcript) => row(org, transcript)));
  });
  router.get('/console/transcripts/:id/page', (request, response) => {
    const page = recordPage(transcripts, request.params.id);
    if (page) {
      response.json(page);
    } else {
      response.status(404).json([{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }]);
    }
  });
  return router;
}

/** The names of a list parameter: separated by commas, or given several times. */
function names(request: Request, parameter: string): string[] {
  return [request.query[parameter] ?? []]
    .flat()
    .flatMap((value) => (typeof value === 'string' ? value.split(',') : []))
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function row(org: Org, { title, record }: Transcript): TranscriptRow {
  const { Contact: contact, Case: relatedCase } = record.parents;
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

function recordPage(transcripts: Transcript[], id: string): RecordPage | undefined {
  const transcript = transcripts.find(({ record }) => record.id === id);
  return RECORD_PAGES.find(({ name }) => name === transcript?.page);
}
