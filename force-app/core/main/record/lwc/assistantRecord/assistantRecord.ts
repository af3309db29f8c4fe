import { textAt } from 'c/assistantJson';
import { STATUS_FIELD } from './liveness';

export { isLive } from './liveness';

/**
 * The values that a chat record carries about its conversation with the assistant, read from a UI API record. The API
 * names are the same on every object, so that one viewer serves Chat Transcripts and whatever follows them.
 */

/** Written by the web chat when it hands over. Source of the names: IBM's web chat client, which has them built in. */
export const FIELDS = {
  session: 'x_watson_assistant_session__c',
  token: 'x_watson_assistant_token__c',
  key: 'x_watson_assistant_key__c'
} as const;

/** Formula field that hands the custom setting to the viewer. */
export const SETTINGS_FIELD = 'Assistant_Settings_Text__c';

/** Where a name for the customer is found, best first. Source: Object Reference, for each kind of record of a chat. */
const NAME_PATHS = ['Contact.Name', 'EndUserContact.Name', 'Lead.Name', 'Account.Name'] as const;

/** What the record says; each value is '' when the field is empty, missing or hidden from the user. */
export interface RecordValues {
  readonly session: string;
  readonly token: string;
  readonly key: string;
  readonly settingsText: string;
  readonly customerName: string;
}

/**
 * Names the fields to ask for, all optional: a field that an agent may not see must not hide the others.
 * @param objectApiName API name of the object of the record page
 */
export function fieldsOf(objectApiName: string): string[] {
  return [...Object.values(FIELDS), SETTINGS_FIELD, STATUS_FIELD, ...NAME_PATHS].map(
    (field) => `${objectApiName}.${field}`
  );
}

/**
 * Reads the values from a record in the UI API's form: `{fields: {Name: {value}}}`, related records nested in `value`.
 * Takes any shape and never throws.
 */
export function readRecord(record: unknown): RecordValues {
  const text = (path: string) => textAt(record, ...path.split('.').flatMap((name) => ['fields', name, 'value'])).trim();
  return {
    session: text(FIELDS.session),
    token: text(FIELDS.token),
    key: text(FIELDS.key),
    settingsText: text(SETTINGS_FIELD),
    customerName: NAME_PATHS.map(text).find((name) => name !== '') ?? ''
  };
}
