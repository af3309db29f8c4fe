/** From what was said to what is shown: one Transcript, whichever contract the items came from. */
export type { AgentEvent, HandoverPart, Message, Option, OptionsPart, Part, Speaker, Transcript } from './transcript';
export { buildTranscript } from './build';
