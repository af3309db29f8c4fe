/** Saves a conversation as a record of the org, with a checksum, and reads it back with validation. */
export { SAVED_HEADER_FIELDS, SAVED_OBJECT, SAVED_RELATIONSHIP, SAVED_TEXT_FIELDS } from './fields';
export { SAVED_LABELS } from './labels';
export { parseHeader } from './header';
export type { SavedHeader } from './header';
export { isUnavailable, withSavedFallback } from './savedFallback';
export { withEntries, withHeader } from './savedState';
export type { SavedState } from './savedState';
export { parseSavedRecord } from './parse';
export type { SavedEntries } from './parse';
export { MAX_TEXT_LENGTH, serializeConversation } from './serialize';
export type { SerializedConversation } from './serialize';
export { headerAfterSave, planSave } from './savePlan';
export type { SavePlan, RecordInput } from './savePlan';
