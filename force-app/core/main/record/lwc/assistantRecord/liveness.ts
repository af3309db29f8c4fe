import { textAt } from 'c/assistantJson';

/** Tells how far a chat is, under the same name on every object that the viewer is for. */
export const STATUS_FIELD = 'Status';

/**
 * Values of that field, over all of those objects, as long as a chat can go on. A session in which nothing is written
 * for a while (`Inactive`, `Paused`) can be taken up again. Source: Object Reference and Salesforce Help, "Lifecycle of
 * a Messaging Session".
 */
const LIVE_STATUSES: ReadonlySet<string> = new Set(['New', 'Waiting', 'InProgress', 'Active', 'Inactive', 'Paused']);

/** Whether the chat of a record in the UI API's form goes on; not, when its status is hidden or unknown. */
export function isLive(record: unknown): boolean {
  return LIVE_STATUSES.has(textAt(record, 'fields', STATUS_FIELD, 'value'));
}
