/** HTTP client of the assistant's APIs: requests, retries, and the mapping of failures to problems. */
export type { Environment } from './environment';
export { browserEnvironment } from './environment';
export type { HistoryReader, Page } from './reader';
export { openHistory } from './openHistory';
