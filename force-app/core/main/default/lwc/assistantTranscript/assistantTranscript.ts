/** From what was said to what is shown: one Transcript, whichever contract the items came from. */
export type { Finding, Message, MessageDetails, Origin, Speaker, Transcript } from './transcript';
export type * from './part';
export { buildEnd, buildTranscript, readAhead } from './build';
export { flatten } from './nesting';
export { wordsOf } from './words';
