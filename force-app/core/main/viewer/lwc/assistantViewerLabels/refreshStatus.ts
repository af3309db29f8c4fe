import type { RefreshResult } from 'c/assistantLoader';
import { describeProblem, formatLabel, formatTime } from 'c/assistantLabels';
import { VIEWER_LABELS } from './labels';

/** Describes the last refresh: its time, and the reason if it failed. */
export function describeRefreshed({ at, problem }: RefreshResult): string {
  return problem
    ? formatLabel(VIEWER_LABELS.refreshFailed, formatTime(at), describeProblem(problem).text)
    : formatLabel(VIEWER_LABELS.refreshedAt, formatTime(at));
}
