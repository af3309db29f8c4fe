/** A conversation as a record of the org: written so that it can be checked, and read with care. */
export { SAVED_HEADER_FIELDS, SAVED_OBJECT, SAVED_RELATIONSHIP, SAVED_TEXT_FIELDS } from './fields';
export { readHeader } from './header';
export type { SavedHeader } from './header';
export { readSaved } from './read';
export type { SavedEntries } from './read';
export { MOST_CHARACTERS, writeSaved } from './write';
export type { Draft } from './write';
export { headerAfter, planSaving } from './plan';
export type { Plan, Writing } from './plan';
export { isDuplicate, reasonOf } from './writeErrors';
