/** Texts for the user: shared labels, problem messages, and locale-aware formats for dates, numbers and languages. */
export { COMMON_LABELS } from './commonLabels';
export { formatLabel } from './formatLabel';
export { describeProblem } from './problemLabels';
export type { ProblemText } from './problemLabels';
export { formatDay, formatDayAndTime, formatTime, isoTime } from './times';
export { formatDuration, formatPeriod, languageName } from './periods';
export { compareTexts, describeConfidence, formatNumber } from './numbers';
export { lazy } from './lazy';
