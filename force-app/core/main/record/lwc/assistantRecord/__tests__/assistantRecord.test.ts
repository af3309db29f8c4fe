import fc from 'fast-check';
import { fieldsOf, isLive, readRecord } from 'c/assistantRecord';

const field = (value) => ({ value });
const related = (name) => field({ fields: { Name: field(name) } });

it('the fields are those of the object of the page', () => {
  expect(fieldsOf('MessagingSession')).toContain('MessagingSession.x_watson_assistant_token__c');
  expect(fieldsOf('MessagingSession').every((name) => name.startsWith('MessagingSession.'))).toBe(true);
});

it('values are read from the form of the UI API, without blanks around them', () => {
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
  [{}, '']
])('the customer of %j is called "%s"', (fields, name) => {
  expect(readRecord({ fields }).customerName).toBe(name);
});

it('a record of any shape is read', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (record) => {
      expect(Object.values(readRecord(record)).every((value) => typeof value === 'string')).toBe(true);
    })
  );
});

it.each([
  ['New', true],
  ['Waiting', true],
  ['InProgress', true],
  ['Active', true],
  ['Inactive', true],
  ['Paused', true],
  ['Completed', false],
  ['Missed', false],
  ['Ended', false],
  ['Error', false],
  ['Something else', false],
  [null, false]
])('a chat that is %s goes on: %s', (value, expected) => {
  expect(isLive({ fields: { Status: { value } } })).toBe(expected);
});

it('does not take a chat for one that goes on when its status is hidden', () => {
  expect([isLive({ fields: {} }), isLive(undefined)]).toEqual([false, false]);
});
