/** Finds words in a conversation, ignoring case and accents. */
export { foldedRanges, foldText } from './fold';
export { findIn } from './find';
export { FIND_LABELS } from './labels';
export { describeMatches } from './matchCount';
