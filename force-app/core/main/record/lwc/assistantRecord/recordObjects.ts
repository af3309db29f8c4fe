/** A standard object whose records can hold the key of a conversation. */
export interface RecordObject {
  readonly apiName: string;
  readonly label: string;
  readonly pluralLabel: string;
  /** The Salesforce service that creates the records. */
  readonly channel: string;
  /** First three characters of its record ids. */
  readonly keyPrefix: string;
  readonly icon: string;
  /** Name of the relationship to the customer's contact. */
  readonly contactRelationship: string;
  /** Fields with the customer's name, in order of preference. */
  readonly customerNameFields: readonly string[];
  /** Values of `Status` of a live chat. */
  readonly liveStatuses: readonly string[];
}

/**
 * Objects that the viewer supports. They are not imported from `@salesforce/schema`, so that this module deploys to orgs
 * that lack one of them. Sources: Object Reference; Salesforce Help, "Lifecycle of a Messaging Session". `Inactive` and
 * `Paused` sessions count as live, because they can become active again.
 */
export const RECORD_OBJECTS: readonly RecordObject[] = [
  {
    apiName: 'LiveChatTranscript',
    label: 'Chat Transcript',
    pluralLabel: 'Chat Transcripts',
    channel: 'Chat',
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
    channel: 'Messaging',
    keyPrefix: '0Mw',
    icon: 'standard:messaging_session',
    contactRelationship: 'EndUserContact',
    customerNameFields: ['EndUserContact.Name', 'Lead.Name', 'MessagingEndUser.Name', 'EndUserAccount.Name'],
    liveStatuses: ['New', 'Waiting', 'Active', 'Inactive', 'Paused']
  }
];

/** Finds a record object by its API name; undefined for unsupported objects. */
export function recordObject(apiName: string | undefined): RecordObject | undefined {
  return RECORD_OBJECTS.find((object) => object.apiName === apiName);
}

/** Finds the object of a record by the prefix of its id; undefined for unsupported objects. */
export function recordObjectOfId(recordId: string): RecordObject | undefined {
  return RECORD_OBJECTS.find(({ keyPrefix }) => recordId.startsWith(keyPrefix));
}
