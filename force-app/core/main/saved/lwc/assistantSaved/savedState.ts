import type { SavedHeader } from './header';

/** What is known about a saved conversation of a record; `unavailable` where the org has no place for it or hides it. */
export type SavedState =
  { readonly kind: 'unknown' | 'none' | 'unavailable' } | { readonly kind: 'saved'; readonly header: SavedHeader };
