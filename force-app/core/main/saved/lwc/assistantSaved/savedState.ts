import type { SavedHeader } from './header';
import type { SavedEntries } from './parse';

/** State of the saved conversation of a record. */
export type SavedState =
  | {
      /** `unknown`: not loaded yet. `unavailable`: the object has no lookup field, or the user has no access to it. */
      readonly kind: 'unknown' | 'none' | 'unavailable';
    }
  | {
      readonly kind: 'saved';
      readonly header: SavedHeader;
      /** Parsed text; undefined until it is loaded. */
      readonly entries?: SavedEntries;
    };

/** Updates the state with a new header; keeps the parsed text of the same saved conversation. */
export function withHeader(state: SavedState, next: SavedState): SavedState {
  const isSameRecord = state.kind === 'saved' && next.kind === 'saved' && state.header.id === next.header.id;
  return isSameRecord ? { ...state, header: next.header } : next;
}

/** Updates the state with the parsed text. */
export function withEntries(state: SavedState, entries: SavedEntries): SavedState {
  return state.kind === 'saved' ? { ...state, entries } : state;
}
