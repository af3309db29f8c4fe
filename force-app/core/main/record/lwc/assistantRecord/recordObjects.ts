/** An object that a conversation can have its record on. */
export interface RecordObject {
  readonly apiName: string;
  readonly label: string;
  readonly pluralLabel: string;
  /** First three characters of the ids of its records. */
  readonly keyPrefix: string;
  readonly icon: string;
  /** Relationship to the customer's contact. */
  readonly contactRelationship: string;
  /** Fields with a name for the customer, best first. */
  readonly customerNameFields: readonly string[];
  /** Values of `Status` while the chat can go on. */
  readonly liveStatuses: readonly string[];
}

/**
 * The record objects that the viewer knows. Names are strings, so this module deploys to orgs without the objects.
 * Sources: Object Reference for each object; Salesforce Help, "Lifecycle of a Messaging Session". A session without
 * activity (`Inactive`, `Paused`) can become active again.
 */
export const RECORD_OBJECTS: readonly RecordObject[] = [
  {
    apiName: 'LiveChatTranscript',
    label: 'Chat Transcript',
    pluralLabel: 'Chat Transcripts',
    keyPrefix: '570',
    icon: 'standard:live_chat',
    contactRelationship: 'Contact',
    customerNameFields: ['Contact.Name', 'Lead.Name', 'Account.Name'],
    liveStatuses: ['Waiting', 'InProgress']
  },
  {
    apiName: 'MessagingSession',
    label: 'Messaging Session',
    pluralLabel: 'Messaging Sessions',
    keyPrefix: '0Mw',
    icon: 'standard:messaging_session',
    contactRelationship: 'EndUserContact',
    customerNameFields: ['EndUserContact.Name', 'Lead.Name'],
    liveStatuses: ['New', 'Waiting', 'Active', 'Inactive', 'Paused']
  }
];

/** The record object of that name; undefined for an object that the viewer does not know. */
export function recordObject(apiName: string | undefined): RecordObject | undefined {
  return RECORD_OBJECTS.find((object) => object.apiName === apiName);
}

/** The record object that a record id belongs to; undefined for another object's id. */
export function recordObjectOfId(recordId: string): RecordObject | undefined {
  return RECORD_OBJECTS.find(({ keyPrefix }) => recordId.startsWith(keyPrefix));
}
