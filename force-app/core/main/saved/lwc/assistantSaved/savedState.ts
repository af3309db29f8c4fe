import type { SavedHeader } from './header';
import type { SavedEntries } from './read';

/** What is known of the saved conversation of a record. */
export type SavedState =
  | {
      /** `unavailable`: the org has no field for it on this object, or hides it from the user. */
      readonly kind: 'unknown' | 'none' | 'unavailable';
    }
  | {
      readonly kind: 'saved';
      readonly header: SavedHeader;
      /** The saved text; missing until it was read. */
      readonly entries?: SavedEntries;
    };

/** The state after news of the header: the text that was read of the same record stays. */
export function withHeader(state: SavedState, next: SavedState): SavedState {
  const isSameRecord = state.kind === 'saved' && next.kind === 'saved' && state.header.id === next.header.id;
  return isSameRecord ? { ...state, header: next.header } : next;
}

/** The state after the saved text was read. */
export function withEntries(state: SavedState, entries: SavedEntries): SavedState {
  return state.kind === 'saved' ? { ...state, entries } : state;
}
