import { expect, test } from '@playwright/test';
import type { Org } from '../../scripts/org/org.ts';
import { getRelatedListRecords } from '../../scripts/org/uiApi/getRelatedListRecords.ts';
import { getRecord } from '../../scripts/org/uiApi/getRecord.ts';
import { userNamed } from '../../scripts/org/users.ts';
import { createRecord, updateRecord } from '../../scripts/org/uiApi/saveRecord.ts';
import { withProjectOrg } from './orgFixtures.ts';

/** Creating and updating records and reading related lists, within the rules of the UI API and permission sets. */

const CHAT = '570000000000001AAA';
const CASE = '500000000000001AAA';
const OBJECT = 'Assistant_Transcript__c';
const LIST = 'Assistant_Transcripts__r';
const FIELDS = { Record_Id__c: CHAT, LiveChatTranscript__c: CHAT, Message_Count__c: 3, Body_1__c: ' [a] ' };

const agent = userNamed('agent');
const reader = userNamed('reader');

function inOrg(use: (org: Org) => void): Promise<void> {
  return withProjectOrg((org) => {
    const ofCase = { apiName: 'Case', id: CASE, fields: { Id: CASE, CaseNumber: '1' }, parents: {} };
    org.addRecord({ apiName: 'LiveChatTranscript', id: CHAT, fields: { Name: '1' }, parents: { Case: ofCase } });
    use(org);
  });
}

const list = (org: Org, user = agent, fields = [`${OBJECT}.Message_Count__c`]) =>
  getRelatedListRecords(org, user, CHAT, LIST, { fields, optionalFields: [`${OBJECT}.Nothing__c`], pageSize: 1 });

test('a created record is readable and in the related list of its parent', () =>
  inOrg((org) => {
    expect(list(org)).toMatchObject({ status: 200, body: { count: 0, records: [] } });
    const saved = createRecord(org, agent, { apiName: OBJECT, fields: FIELDS });
    expect(saved).toMatchObject({ status: 201, body: { apiName: OBJECT, fields: { Message_Count__c: { value: 3 } } } });
    const id = 'id' in saved.body ? saved.body.id : '';
    expect(list(org, reader).body).toMatchObject({
      count: 1,
      records: [{ id, fields: { Message_Count__c: { value: 3 } } }]
    });
    const fields = [`${OBJECT}.Body_1__c`, `${OBJECT}.LastModifiedDate`];
    const read = getRecord(org, reader, id, { fields });
    expect(read.body).toMatchObject({
      fields: { Body_1__c: { value: '[a]' }, LastModifiedDate: { value: expect.any(String) } }
    });
  }));

test('an update changes only the given fields', () =>
  inOrg((org) => {
    const { body } = createRecord(org, agent, { apiName: OBJECT, fields: FIELDS });
    const id = 'id' in body ? body.id : '';
    expect(updateRecord(org, agent, id, { fields: { Id: id, Message_Count__c: 4 } }).status).toBe(200);
    expect(org.findRecord(id)?.fields).toMatchObject({ Message_Count__c: 4, Body_1__c: '[a]' });
    expect(updateRecord(org, agent, 'a01000000000999AAA', { fields: {} }).status).toBe(404);
  }));

for (const [what, apiName, fields, status, errorCode] of [
  ['an unknown object', 'Nothing__c', {}, 400, 'INVALID_TYPE'],
  ['an object that the UI API does not support', 'CaseComment', { ParentId: CASE }, 400, 'INVALID_TYPE'],
  ['an unknown field', OBJECT, { Nothing__c: 1 }, 400, 'INVALID_FIELD_FOR_INSERT_UPDATE'],
  ['a text that is too long', OBJECT, { Checksum__c: 'x'.repeat(65) }, 400, 'STRING_TOO_LONG'],
  ['values of another type', OBJECT, { Checksum__c: {} }, 400, 'POST_BODY_PARSE_ERROR']
] as const) {
  test(`${what} is refused with the UI API's error body`, () =>
    inOrg((org) => {
      const answer = createRecord(org, agent, { apiName, fields });
      expect(answer).toMatchObject({ status, body: { statusCode: status, enhancedErrorType: 'RecordError' } });
      expect(JSON.stringify(answer.body)).toContain(errorCode);
    }));
}

test('a duplicate of a unique value is refused', () =>
  inOrg((org) => {
    expect(createRecord(org, agent, { apiName: OBJECT, fields: FIELDS }).status).toBe(201);
    const again = createRecord(org, agent, { apiName: OBJECT, fields: FIELDS });
    expect(again).toMatchObject({ status: 400, body: { output: { errors: [{ errorCode: 'DUPLICATE_VALUE' }] } } });
    expect(org.recordsOf(OBJECT)).toHaveLength(1);
  }));

test('without permission sets, records can be neither written nor read', () =>
  inOrg((org) => {
    const { body } = createRecord(org, agent, { apiName: OBJECT, fields: FIELDS });
    const id = 'id' in body ? body.id : '';
    expect(createRecord(org, reader, { apiName: OBJECT, fields: {} }).status).toBe(403);
    expect(updateRecord(org, reader, id, { fields: { Message_Count__c: 9 } }).status).toBe(403);
    const stranger = userNamed('no-permission');
    expect(list(org, stranger).status).toBe(400);
    expect(getRecord(org, stranger, id, { optionalFields: [`${OBJECT}.Name`] }).status).toBe(403);
  }));

test('a value for Comments of a case becomes a case comment', () =>
  inOrg((org) => {
    expect(updateRecord(org, agent, CASE, { fields: { Comments: 'Hello' } }).status).toBe(200);
    expect(updateRecord(org, agent, CASE, { fields: { Comments: 'x'.repeat(4001) } }).status).toBe(400);
    expect(org.recordsOf('CaseComment').map(({ fields }) => fields)).toMatchObject([
      { ParentId: CASE, CommentBody: 'Hello' }
    ]);
    expect(org.findRecord(CASE)?.fields).not.toHaveProperty('Comments');
  }));

test('an unknown related list, parent record or field, or an invalid page size, is refused', () =>
  inOrg((org) => {
    const question = { fields: [], optionalFields: [], pageSize: 1 };
    expect(getRelatedListRecords(org, agent, CHAT, 'Nothings__r', question).status).toBe(400);
    expect(getRelatedListRecords(org, agent, CASE, LIST, question).status).toBe(400);
    expect(getRelatedListRecords(org, agent, '570000000000009AAA', LIST, question).status).toBe(404);
    expect(getRelatedListRecords(org, agent, CHAT, LIST, { ...question, pageSize: 2000 }).status).toBe(400);
    expect(list(org, agent, [`${OBJECT}.Nothing__c`]).status).toBe(400);
  }));
