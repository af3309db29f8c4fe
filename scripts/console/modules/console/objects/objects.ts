/** An object whose records represent conversations with customers. */
export interface ConversationObject {
  apiName: string;
  label: string;
  plural: string;
  icon: string;
  /** Name of the relationship to the contact. */
  contact: string;
}

const OBJECTS: readonly ConversationObject[] = [
  {
    apiName: 'LiveChatTranscript',
    label: 'Chat Transcript',
    plural: 'Chat Transcripts',
    icon: 'standard:live_chat',
    contact: 'Contact'
  },
  {
    apiName: 'MessagingSession',
    label: 'Messaging Session',
    plural: 'Messaging Sessions',
    icon: 'standard:messaging_session',
    contact: 'EndUserContact'
  }
];

/** The object of that name; undefined for an object that the console does not support. */
export function objectNamed(apiName: string | undefined): ConversationObject | undefined {
  return OBJECTS.find((object) => object.apiName === apiName);
}

/** As objectNamed. @throws Error for an object that the console does not support */
export function objectOf(apiName: string | undefined): ConversationObject {
  const object = objectNamed(apiName);
  if (object === undefined) {
    throw new Error(`The local console has no ${apiName}`);
  }
  return object;
}

/** API name of a record's object, from the key prefix of its id. */
export function objectOfRecord(recordId: string): string {
  return recordId.startsWith('0Mw') ? 'MessagingSession' : 'LiveChatTranscript';
}
