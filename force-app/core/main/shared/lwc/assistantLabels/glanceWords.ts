import type { Topic, ValueKind } from 'c/assistantSummary';
import glance from '@salesforce/label/c.Assistant_Glance';
import glanceUntil from '@salesforce/label/c.Assistant_Glance_Until';
import glanceAtLeast from '@salesforce/label/c.Assistant_Glance_AtLeast';
import glanceMessages from '@salesforce/label/c.Assistant_Glance_Messages';
import glanceMessagesAtLeast from '@salesforce/label/c.Assistant_Glance_Messages_AtLeast';
import glanceHandover from '@salesforce/label/c.Assistant_Glance_Handover';
import topicVisited from '@salesforce/label/c.Assistant_Glance_Topic_Visited';
import topicChosen from '@salesforce/label/c.Assistant_Glance_Topic_Chosen';
import glanceQuotes from '@salesforce/label/c.Assistant_Glance_Quotes';
import glanceQuotesName from '@salesforce/label/c.Assistant_Glance_Quotes_Name';
import glanceValues from '@salesforce/label/c.Assistant_Glance_Values';
import glanceValuesName from '@salesforce/label/c.Assistant_Glance_Values_Name';
import glanceLeftOut from '@salesforce/label/c.Assistant_Glance_Values_LeftOut';
import glanceShow from '@salesforce/label/c.Assistant_Glance_Show';
import glanceValue from '@salesforce/label/c.Assistant_Glance_Value';
import glanceCopy from '@salesforce/label/c.Assistant_Glance_Copy';
import glanceCopied from '@salesforce/label/c.Assistant_Glance_Copied';
import kindReference from '@salesforce/label/c.Assistant_Glance_Kind_Reference';
import kindEmail from '@salesforce/label/c.Assistant_Glance_Kind_Email';
import kindPhone from '@salesforce/label/c.Assistant_Glance_Kind_Phone';
import kindDate from '@salesforce/label/c.Assistant_Glance_Kind_Date';
import kindAmount from '@salesforce/label/c.Assistant_Glance_Kind_Amount';
import kindIban from '@salesforce/label/c.Assistant_Glance_Kind_Iban';
import handoverTopic from '@salesforce/label/c.Assistant_Handover_Topic';

/** The words of the summary above a conversation, by the name of their custom label without its prefix. */
export const GLANCE_WORDS = {
  glance,
  glanceUntil,
  glanceAtLeast,
  glanceMessages,
  glanceMessagesAtLeast,
  glanceHandover,
  glanceQuotes,
  glanceQuotesName,
  glanceValues,
  glanceValuesName,
  glanceLeftOut,
  glanceShow,
  glanceValue,
  glanceCopy,
  glanceCopied
} as const;

const KINDS: Readonly<Record<ValueKind, string>> = {
  reference: kindReference,
  email: kindEmail,
  phone: kindPhone,
  date: kindDate,
  amount: kindAmount,
  iban: kindIban
};

const TOPICS: Readonly<Record<Topic['source'], string>> = {
  handover: handoverTopic,
  visited: topicVisited,
  chosen: topicChosen
};

/** What a value is, in words. */
export function describeValueKind(kind: ValueKind): string {
  return KINDS[kind];
}

/** What a topic is, in words. */
export function describeTopic(source: Topic['source']): string {
  return TOPICS[source];
}
