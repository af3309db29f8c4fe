import type { SavedHeader } from 'c/assistantSaved';

/** What is known about a saved conversation of a record; `unavailable` where the org has no place for it or hides it. */
export type Keeping =
  { readonly kind: 'unknown' | 'none' | 'unavailable' } | { readonly kind: 'saved'; readonly header: SavedHeader };
