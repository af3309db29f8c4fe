import type { Refreshed } from 'c/assistantLoader';
import { formatTime } from './clock';
import { fill } from './fill';
import { describeProblem } from './problemWords';
import { WORDS } from './words';

/** When new messages were looked for, and why that failed where it did. */
export function describeRefreshed({ at, problem }: Refreshed): string {
  return problem
    ? fill(WORDS.refreshFailed, formatTime(at), describeProblem(problem).text)
    : fill(WORDS.refreshedAt, formatTime(at));
}
