/** From an answer of the assistant to a list of what was said, in the order in which it was said. */
export type { Entry, Item } from './entry';
export { mergePage } from './merge';
export { entriesFromNotes } from './notes';
export { cursorOf, entriesFromLogs } from './logs';
