import { textAt } from 'c/assistantJson';
import { RECORD_OBJECTS, recordObject } from './recordObjects';

export type { RecordObject } from './recordObjects';
export { RECORD_OBJECTS, recordObject, recordObjectOfId } from './recordObjects';

/**
 * Custom fields that IBM's web chat fills at the handover. The API names are the same on every record object and are
 * hard-coded in IBM's web chat client.
 */
export const FIELDS = {
  session: 'x_watson_assistant_session__c',
  token: 'x_watson_assistant_token__c',
  key: 'x_watson_assistant_key__c'
} as const;

/** Formula field that exposes the custom setting to Lightning Data Service. */
const SETTINGS_FIELD = 'Assistant_Settings_Text__c';

const STATUS_FIELD = 'Status';

const LIVE_STATUSES: ReadonlySet<string> = new Set(RECORD_OBJECTS.flatMap(({ liveStatuses }) => liveStatuses));

/** Fields with the customer's name, of all record objects, in order of preference. */
const CUSTOMER_NAME_FIELDS = [
  ...new Set(['Contact.Name', 'EndUserContact.Name', ...RECORD_OBJECTS.flatMap((object) => object.customerNameFields)])
];

/** Values of a record that the viewer uses; '' for a field that is empty, missing, or hidden from the user. */
export interface RecordValues {
  readonly session: string;
  readonly token: string;
  readonly key: string;
  readonly settingsText: string;
  readonly customerName: string;
}

/**
 * Qualified field names for the `optionalFields` of `getRecord`. With `fields`, one inaccessible field would fail the
 * whole request.
 * @param objectApiName API name of the object of the record page
 */
export function fieldsOf(objectApiName: string): string[] {
  const nameFields = recordObject(objectApiName)?.customerNameFields ?? [];
  return [...Object.values(FIELDS), SETTINGS_FIELD, STATUS_FIELD, ...nameFields].map(
    (field) => `${objectApiName}.${field}`
  );
}

/**
 * Reads a record as returned by `getRecord`: `{fields: {Name: {value}}}`, with related records nested in `value`.
 * Accepts any shape and never throws.
 */
export function readRecord(record: unknown): RecordValues {
  const text = (path: string) => textAt(record, ...path.split('.').flatMap((name) => ['fields', name, 'value'])).trim();
  return {
    session: text(FIELDS.session),
    token: text(FIELDS.token),
    key: text(FIELDS.key),
    settingsText: text(SETTINGS_FIELD),
    customerName: CUSTOMER_NAME_FIELDS.map(text).find((name) => name !== '') ?? ''
  };
}

/** Whether the chat of a record is live; false if its status is hidden or unknown. Accepts any shape. */
export function isLive(record: unknown): boolean {
  return LIVE_STATUSES.has(textAt(record, 'fields', STATUS_FIELD, 'value'));
}
