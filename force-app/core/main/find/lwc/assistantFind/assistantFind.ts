/** Finding words in a conversation, whatever their case and accents. */
export { foldedRanges, foldText } from './fold';
export { findIn } from './find';
