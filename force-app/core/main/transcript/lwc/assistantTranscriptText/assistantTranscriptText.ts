/** Converts a transcript to text: labels of speakers and parts, blocks, and plain text. Pure functions. */
export { blocksOf } from './blocks';
export type { Block } from './blocks';
export { describeEvent } from './eventLabels';
export { TRANSCRIPT_LABELS } from './labels';
export { describeNotice } from './noticeLabels';
export { messageBlocks, messageHeading, toPlainText } from './plainText';
export { speakerName } from './speaker';
