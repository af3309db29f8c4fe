import fc from 'fast-check';
import { fieldsOf, isLive, readRecord } from 'c/assistantRecord';

const field = (value: unknown) => ({ value });
const related = (name: string) => field({ fields: { Name: field(name) } });

it('names the fields of the page’s object', () => {
  expect(fieldsOf('MessagingSession')).toContain('MessagingSession.x_watson_assistant_token__c');
  expect(fieldsOf('MessagingSession').every((name) => name.startsWith('MessagingSession.'))).toBe(true);
});

it('reads values from a record of the UI API, without surrounding white space', () => {
  const fields = {
    x_watson_assistant_session__c: field(' session '),
    x_watson_assistant_token__c: field('token'),
    x_watson_assistant_key__c: field('key'),
    Assistant_Settings_Text__c: field('region=eu-de')
  };
  expect(readRecord({ fields })).toEqual({
    session: 'session',
    token: 'token',
    key: 'key',
    settingsText: 'region=eu-de',
    customerName: ''
  });
});

it.each([
  [{ Contact: related('Contact'), Account: related('Account') }, 'Contact'],
  [{ Contact: field(null), Lead: related('Lead') }, 'Lead'],
  [{ Account: related('Account') }, 'Account'],
  [{ MessagingEndUser: related('End user'), EndUserAccount: related('Account') }, 'End user'],
  [{}, '']
])('finds the customer’s name in %j: "%s"', (fields, name) => {
  expect(readRecord({ fields }).customerName).toBe(name);
});

it('accepts a record of any shape', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (record) => {
      expect(Object.values(readRecord(record)).every((value) => typeof value === 'string')).toBe(true);
    })
  );
});

it.each([
  ['InProgress', true],
  ['Active', true],
  ['Inactive', true],
  ['Completed', false],
  ['Ended', false],
  ['Something else', false],
  [null, false]
])('takes a chat with the status %s for live: %s', (value, expected) => {
  expect(isLive({ fields: { Status: { value } } })).toBe(expected);
});

it('does not take a chat for live when its status is hidden', () => {
  expect([isLive({ fields: {} }), isLive(undefined)]).toEqual([false, false]);
});
