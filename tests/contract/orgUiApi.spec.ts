import { expect, test } from '@playwright/test';
import { createOrg, type Org } from '../../scripts/org/org.ts';
import type { OrgRecord } from '../../scripts/org/records.ts';
import { answerRecord } from '../../scripts/org/uiApi.ts';

const ID = '570000000000001AAA';
const TOKEN = 'x_watson_assistant_token__c';

const contact: OrgRecord = { apiName: 'Contact', id: '003000000000001AAA', fields: { Name: 'Ann Lee' }, parents: {} };
const chat: OrgRecord = {
  apiName: 'LiveChatTranscript',
  id: ID,
  fields: { Name: '00000101', Status: 'Completed', StartTime: '2026-03-10T22:16:20Z', [TOKEN]: 'secret' },
  parents: { Contact: contact }
};

async function orgWith(record: OrgRecord, hiddenFields: string[] = []): Promise<Org> {
  const org = await createOrg({ settings: {}, user: { locale: 'en-US', timeZone: 'Asia/Tokyo' }, hiddenFields });
  org.addRecord(record);
  return org;
}

test('answers the fields asked for, and no others', async () => {
  const answer = answerRecord(await orgWith(chat), ID, ['LiveChatTranscript.Name'], ['LiveChatTranscript.Status']);
  expect(answer).toEqual({
    status: 200,
    body: {
      apiName: 'LiveChatTranscript',
      childRelationships: {},
      fields: {
        Name: { displayValue: null, value: '00000101' },
        Status: { displayValue: 'Completed', value: 'Completed' }
      },
      id: ID,
      recordTypeInfo: null
    }
  });
});

test('formats times for the user and keeps the value', async () => {
  const { body } = answerRecord(await orgWith(chat), ID, ['LiveChatTranscript.StartTime'], []);
  expect(body).toMatchObject({
    fields: {
      StartTime: { displayValue: expect.stringMatching(/^3\/11\/26, 7:16\sAM$/), value: '2026-03-10T22:16:20Z' }
    }
  });
});

test('nests the fields of a related record', async () => {
  const org = await orgWith(chat);
  const { body } = answerRecord(org, ID, ['LiveChatTranscript.Contact.Name', 'LiveChatTranscript.Contact.Id'], []);
  expect(body).toMatchObject({
    fields: {
      Contact: {
        displayValue: 'Ann Lee',
        value: { apiName: 'Contact', id: contact.id, fields: { Name: { value: 'Ann Lee' }, Id: { value: null } } }
      }
    }
  });
});

test('a lookup that is empty gives null', async () => {
  const { status, body } = answerRecord(await orgWith(chat), ID, ['LiveChatTranscript.Case.Subject'], []);
  expect(status).toBe(200);
  expect(body).toMatchObject({ fields: { Case: { displayValue: null, value: null } } });
});

for (const name of ['LiveChatTranscript.Nothing__c', 'LiveChatTranscript.Nothing.Name', 'Case.Subject', 'Name', '']) {
  test(`an unknown field '${name}' fails the request, an optional one is left out`, async () => {
    const org = await orgWith(chat);
    expect(answerRecord(org, ID, ['LiveChatTranscript.Name', name], [])).toEqual({
      status: 400,
      body: [{ errorCode: 'INVALID_FIELD', message: `No such column '${name}' on entity 'LiveChatTranscript'` }]
    });
    const { body } = answerRecord(org, ID, ['LiveChatTranscript.Name'], [name]);
    expect(body).toMatchObject({ fields: { Name: { value: '00000101' } } });
    expect(Object.keys('fields' in body ? body.fields : {})).toEqual(['Name']);
  });
}

test('a field that is hidden from the user is as good as unknown', async () => {
  const org = await orgWith(chat, [`LiveChatTranscript.${TOKEN}`]);
  const name = `LiveChatTranscript.${TOKEN}`;
  expect(answerRecord(org, ID, [name], []).status).toBe(400);
  expect(answerRecord(org, ID, [], [name])).toMatchObject({ status: 200, body: { fields: {} } });
});

test('a lookup that is hidden hides the related record', async () => {
  const org = await orgWith(chat, ['LiveChatTranscript.ContactId']);
  expect(answerRecord(org, ID, ['LiveChatTranscript.Contact.Name'], []).status).toBe(400);
});

test('an unknown record is not found', async () => {
  const answer = answerRecord(await orgWith(chat), '570000000000009AAA', ['LiveChatTranscript.Name'], []);
  expect(answer).toEqual({
    status: 404,
    body: [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }]
  });
});

test('takes an id of 15 characters', async () => {
  const answer = answerRecord(await orgWith(chat), ID.slice(0, 15), ['LiveChatTranscript.Name'], []);
  expect(answer).toMatchObject({ status: 200, body: { id: ID } });
});

test('asks for at least one field', async () => {
  expect(answerRecord(await orgWith(chat), ID, [], []).status).toBe(400);
});

test('a token of 131,072 characters fits its field, a longer one does not', async () => {
  const withToken = (length: number): OrgRecord => ({ ...chat, fields: { [TOKEN]: 'x'.repeat(length) } });
  const org = await orgWith(withToken(131_072));
  expect(org.valueOf(withToken(131_072), TOKEN)).toHaveLength(131_072);
  await expect(orgWith(withToken(131_073))).rejects.toThrow('the field holds 131072');
});
