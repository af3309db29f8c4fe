import type { Refreshed } from 'c/assistantLoader';
import { formatTime } from './clock';
import { formatLabel } from './fill';
import { describeProblem } from './problemWords';
import { WORDS } from './words';

/** When new messages were looked for, and why that failed where it did. */
export function describeRefreshed({ at, problem }: Refreshed): string {
  return problem
    ? formatLabel(WORDS.refreshFailed, formatTime(at), describeProblem(problem).text)
    : formatLabel(WORDS.refreshedAt, formatTime(at));
}
