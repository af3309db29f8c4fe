/** Converts API responses to a common list of entries in chronological order. */
export type { Entry, Item } from './entry';
export { mergePage } from './merge';
export { entriesFromNotes } from './notes';
export { nextCursor, entriesFromLogs } from './logs';
