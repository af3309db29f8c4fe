/** A transcript as text: the labels of speakers and parts, blocks of text, and plain text. Pure. */
export { blocksOf } from './blocks';
export type { Block } from './blocks';
export { describeEvent } from './eventLabels';
export { TRANSCRIPT_LABELS } from './labels';
export { describeNotice } from './noticeLabels';
export { bodyOf, headOf, toPlainText } from './plainText';
export { speakerName } from './speaker';
