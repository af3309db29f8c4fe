import type { Topic, ValueKind } from './summary';
import topicVisited from '@salesforce/label/c.Assistant_Summary_Topic_Visited';
import topicChosen from '@salesforce/label/c.Assistant_Summary_Topic_Chosen';
import kindReference from '@salesforce/label/c.Assistant_Summary_Kind_Reference';
import kindEmail from '@salesforce/label/c.Assistant_Summary_Kind_Email';
import kindPhone from '@salesforce/label/c.Assistant_Summary_Kind_Phone';
import kindDate from '@salesforce/label/c.Assistant_Summary_Kind_Date';
import kindAmount from '@salesforce/label/c.Assistant_Summary_Kind_Amount';
import kindIban from '@salesforce/label/c.Assistant_Summary_Kind_Iban';
import handoverTopic from '@salesforce/label/c.Assistant_Handover_Topic';
import summary from '@salesforce/label/c.Assistant_Summary';
import summaryUntil from '@salesforce/label/c.Assistant_Summary_Until';
import summaryAtLeast from '@salesforce/label/c.Assistant_Summary_AtLeast';
import summaryMessages from '@salesforce/label/c.Assistant_Summary_Messages';
import summaryMessagesAtLeast from '@salesforce/label/c.Assistant_Summary_Messages_AtLeast';
import summaryHandover from '@salesforce/label/c.Assistant_Summary_Handover';
import summaryQuotes from '@salesforce/label/c.Assistant_Summary_Quotes';
import summaryQuotesName from '@salesforce/label/c.Assistant_Summary_Quotes_Name';
import summaryValues from '@salesforce/label/c.Assistant_Summary_Values';
import summaryValuesName from '@salesforce/label/c.Assistant_Summary_Values_Name';
import summaryValuesLeftOut from '@salesforce/label/c.Assistant_Summary_Values_LeftOut';
import summaryShow from '@salesforce/label/c.Assistant_Summary_Show';
import summaryValue from '@salesforce/label/c.Assistant_Summary_Value';
import summaryCopy from '@salesforce/label/c.Assistant_Summary_Copy';
import summaryCopied from '@salesforce/label/c.Assistant_Summary_Copied';

/** Custom labels of the summary; keys are the developer names without the prefix `Assistant_`. */
export const SUMMARY_LABELS = {
  summary,
  summaryUntil,
  summaryAtLeast,
  summaryMessages,
  summaryMessagesAtLeast,
  summaryHandover,
  summaryQuotes,
  summaryQuotesName,
  summaryValues,
  summaryValuesName,
  summaryValuesLeftOut,
  summaryShow,
  summaryValue,
  summaryCopy,
  summaryCopied
} as const;

const VALUE_KIND_LABELS: Readonly<Record<ValueKind, string>> = {
  reference: kindReference,
  email: kindEmail,
  phone: kindPhone,
  date: kindDate,
  amount: kindAmount,
  iban: kindIban
};

const TOPIC_LABELS: Readonly<Record<Topic['source'], string>> = {
  handover: handoverTopic,
  visited: topicVisited,
  chosen: topicChosen
};

/** Label of a kind of value. */
export function describeValueKind(kind: ValueKind): string {
  return VALUE_KIND_LABELS[kind];
}

/** Label of a topic, by its source. */
export function describeTopic(source: Topic['source']): string {
  return TOPIC_LABELS[source];
}
