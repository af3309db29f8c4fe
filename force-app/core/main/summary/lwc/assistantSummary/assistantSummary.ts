/** Builds the summary of a conversation. All texts in it are quoted verbatim from the history. */
export { SUMMARY_LABELS, describeTopic, describeValueKind } from './labels';
export type { GivenValue, Quote, Summary, Topic, ValueKind } from './summary';
export { precomputeSummary, summarize } from './summarize';
