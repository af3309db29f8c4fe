/** The summary of a conversation, quoted word for word from it. */
export { SUMMARY_LABELS, describeTopic, describeValueKind } from './labels';
export type { GivenValue, Quote, Summary, Topic, ValueKind } from './summary';
export { readAhead, summarize } from './summarize';
