/** From what was said to what is shown: one Transcript, whichever contract the items came from. */
export type { Finding, Message, MessageDetails, Speaker, Transcript } from './transcript';
export type * from './part';
export { buildEnd, buildTranscript, readAhead } from './build';
export type { ReadMarkup } from './words';
export { wordsOf } from './words';
