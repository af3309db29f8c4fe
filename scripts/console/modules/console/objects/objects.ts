/** What the console shows of the objects that a conversation with a customer has its record on. */
export interface ConversationObject {
  apiName: string;
  label: string;
  plural: string;
  icon: string;
  /** The relationship to the customer. */
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

/** The object of that name; undefined for one whose records the console does not show. */
export function objectNamed(apiName: string | undefined): ConversationObject | undefined {
  return OBJECTS.find((object) => object.apiName === apiName);
}

/** As objectNamed, for a component that the console puts on pages of such objects alone. */
export function objectOf(apiName: string | undefined): ConversationObject {
  const object = objectNamed(apiName);
  if (object === undefined) {
    throw new Error(`The local console has no ${apiName}`);
  }
  return object;
}

/** The object of a record, by the first three characters of its id. */
export function objectOfRecord(recordId: string): string {
  return recordId.startsWith('0Mw') ? 'MessagingSession' : 'LiveChatTranscript';
}
