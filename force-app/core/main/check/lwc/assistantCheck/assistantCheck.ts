/** Diagnoses the connection to the assistant step by step. Used by the admin's tab and by the command line. */
export type { CheckStep, StepResult } from './check';
export { CHECK_STEPS, checkConnection, resultsOfFailure } from './check';
export type { RecordAddress } from './recordAddress';
export { parseRecordAddress } from './recordAddress';
export { CHECK_LABELS, describeStep } from './labels';
export type { StepText } from './labels';
