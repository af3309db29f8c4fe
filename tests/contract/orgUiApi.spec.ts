import { expect, test } from '@playwright/test';
import type { OrgRecord } from '../../scripts/org/records.ts';
import { getRecord, type UiApiAnswer } from '../../scripts/org/uiApi/getRecord.ts';
import { userNamed, type OrgUser } from '../../scripts/org/users.ts';
import { withProjectOrg } from './orgFixtures.ts';

const ID = '570000000000001AAA';
const TOKEN = 'x_watson_assistant_token__c';

const contact: OrgRecord = { apiName: 'Contact', id: '003000000000001AAA', fields: { Name: 'Ann Lee' }, parents: {} };
const chat: OrgRecord = {
  apiName: 'LiveChatTranscript',
  id: ID,
  fields: { Name: '00000101', Status: 'Completed', StartTime: '2026-03-10T22:16:20Z', [TOKEN]: 'secret' },
  parents: { Contact: contact }
};

const agent: OrgUser = { ...userNamed('agent'), timeZone: 'Asia/Tokyo' };

interface Question {
  id?: string;
  user?: OrgUser;
  fields?: string[];
  optionalFields?: string[];
}

/** Requests the record from an org that has no other. */
async function ask({ id = ID, user = agent, ...fields }: Question): Promise<UiApiAnswer> {
  let answer: UiApiAnswer | undefined;
  await withProjectOrg((org) => {
    org.addRecord(chat);
    answer = getRecord(org, user, id, fields);
  });
  if (!answer) {
    throw new Error('no answer');
  }
  return answer;
}

test('returns the requested fields and no others', async () => {
  const answer = await ask({ fields: ['LiveChatTranscript.Name'], optionalFields: ['LiveChatTranscript.Status'] });
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

test("returns times with a display value in the user's locale and time zone", async () => {
  const { body } = await ask({ fields: ['LiveChatTranscript.StartTime'] });
  expect(body).toMatchObject({
    fields: {
      StartTime: { displayValue: expect.stringMatching(/^3\/11\/26, 7:16\sAM$/), value: '2026-03-10T22:16:20Z' }
    }
  });
});

test('nests the fields of a parent record', async () => {
  const { body } = await ask({ fields: ['LiveChatTranscript.Contact.Name', 'LiveChatTranscript.Contact.Id'] });
  expect(body).toMatchObject({
    fields: {
      Contact: {
        displayValue: 'Ann Lee',
        value: { apiName: 'Contact', id: contact.id, fields: { Name: { value: 'Ann Lee' }, Id: { value: null } } }
      }
    }
  });
});

test('an empty lookup is null', async () => {
  const { status, body } = await ask({ fields: ['LiveChatTranscript.Case.Subject'] });
  expect(status).toBe(200);
  expect(body).toMatchObject({ fields: { Case: { displayValue: null, value: null } } });
});

for (const name of ['LiveChatTranscript.Nothing__c', 'LiveChatTranscript.Nothing.Name', 'Case.Subject', 'Name', '']) {
  test(`an unknown field '${name}' fails the request; as an optional field it is left out`, async () => {
    expect(await ask({ fields: ['LiveChatTranscript.Name', name] })).toEqual({
      status: 400,
      body: [{ errorCode: 'INVALID_FIELD', message: `No such column '${name}' on entity 'LiveChatTranscript'` }]
    });
    const { body } = await ask({ fields: ['LiveChatTranscript.Name'], optionalFields: [name] });
    expect(body).toMatchObject({ fields: { Name: { value: '00000101' } } });
    expect(Object.keys('fields' in body ? body.fields : {})).toEqual(['Name']);
  });
}

test('a field without access is treated like an unknown field', async () => {
  const user = userNamed('no-permission');
  for (const name of [TOKEN, 'x_watson_assistant_key__c', 'Assistant_Settings_Text__c']) {
    const field = `LiveChatTranscript.${name}`;
    expect((await ask({ user, fields: [field] })).status).toBe(400);
    expect(await ask({ user, optionalFields: [field] })).toMatchObject({ status: 200, body: { fields: {} } });
    expect(await ask({ optionalFields: [field] })).toMatchObject({ status: 200, body: { fields: { [name]: {} } } });
  }
});

test('an unknown record gets 404', async () => {
  const answer = await ask({ id: '570000000000009AAA', fields: ['LiveChatTranscript.Name'] });
  expect(answer).toEqual({
    status: 404,
    body: [{ errorCode: 'NOT_FOUND', message: 'The requested resource does not exist' }]
  });
});

test('accepts an id of 15 characters', async () => {
  const answer = await ask({ id: ID.slice(0, 15), fields: ['LiveChatTranscript.Name'] });
  expect(answer).toMatchObject({ status: 200, body: { id: ID } });
});

test('a request without fields gets 400', async () => {
  expect((await ask({})).status).toBe(400);
});

test('a token of 131,072 characters fits its field, a longer one does not', async () => {
  const withToken = (length: number): OrgRecord => ({ ...chat, fields: { [TOKEN]: 'x'.repeat(length) } });
  await withProjectOrg((org) => {
    org.addRecord(withToken(131_072));
    expect(org.valueOf(withToken(131_072), TOKEN)).toHaveLength(131_072);
    expect(() => org.addRecord(withToken(131_073))).toThrow('the field holds 131072');
  });
});
