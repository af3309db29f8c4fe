/** Full-text search in a conversation, ignoring case and accents. */
export { foldedRanges, foldText } from './fold';
export { findMatchingIds } from './find';
export { FIND_LABELS } from './labels';
export { describeMatches } from './matchCount';
