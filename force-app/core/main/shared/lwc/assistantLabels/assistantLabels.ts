/** Every word that people read: custom labels, and dates and times in the user's locale. */
export { WORDS } from './words';
export { formatLabel } from './fill';
export { CHECK_WORDS, describeStep } from './checkWords';
export type { StepWords } from './checkWords';
export { describeEvent } from './eventWords';
export { describeFound } from './found';
export { describeTopic, describeValueKind } from './glanceWords';
export { describeNotice } from './noticeWords';
export { describeProblem } from './problemWords';
export type { ProblemWords } from './problemWords';
export { formatDay, formatDayAndTime, formatTime, isoTime } from './clock';
export { describeRefreshed } from './refreshed';
export { formatDuration, formatPeriod, languageName } from './spans';
export { compareTexts, describeConfidence, formatNumber } from './numbers';
