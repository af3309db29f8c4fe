import type { RefreshResult } from 'c/assistantLoader';
import { describeProblem, formatLabel, formatTime } from 'c/assistantLabels';
import { VIEWER_LABELS } from './labels';

/** When new messages were looked for, and why that failed where it did. */
export function describeRefreshed({ at, problem }: RefreshResult): string {
  return problem
    ? formatLabel(VIEWER_LABELS.refreshFailed, formatTime(at), describeProblem(problem).text)
    : formatLabel(VIEWER_LABELS.refreshedAt, formatTime(at));
}
