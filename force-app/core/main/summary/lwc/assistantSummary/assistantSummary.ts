/** What there is to know about a conversation before it is read, taken from it word for word. */
export type { GivenValue, Summary, Quote, Topic, ValueKind } from './summary';
export { summarize, readAhead } from './summarize';
