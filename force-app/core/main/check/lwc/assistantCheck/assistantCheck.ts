/** Checks the way to the assistant step by step; for the admin's tab and for the terminal. */
export type { CheckStep, StepResult } from './check';
export { CHECK_STEPS, checkConnection } from './check';
export type { RecordAddress } from './recordAddress';
export { parseRecordAddress } from './recordAddress';
export { CHECK_LABELS, describeStep } from './labels';
export type { StepText } from './labels';
