/** Asks the assistant for a history: request, answer, and what to do when there is none. */
export type { Environment } from './environment';
export { browserEnvironment } from './environment';
export type { HistoryReader, Page } from './reader';
export { openHistory } from './openHistory';
