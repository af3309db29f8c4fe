/** Looks up and formats texts for the user: common labels, problems, and dates, times and numbers in the user's locale. */
export { COMMON_LABELS } from './commonLabels';
export { formatLabel } from './formatLabel';
export { describeProblem } from './problemLabels';
export type { ProblemText } from './problemLabels';
export { formatDay, formatDayAndTime, formatTime, isoTime } from './times';
export { formatDuration, formatPeriod, languageName } from './periods';
export { compareTexts, describeConfidence, formatNumber } from './numbers';
export { lazy } from './lazy';
