import type { EarlierStatus } from 'c/assistantLoader';
import { formatLabel, formatNumber } from 'c/assistantLabels';
import { EXPORT_LABELS } from 'c/assistantExport';

export type Action = 'copyAll' | 'text' | 'markdown' | 'json' | 'print' | 'insert';

/** What the user is asked or waits for. */
export type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' | 'waiting'; readonly action: Action }
  | { readonly kind: 'confirming'; readonly caseId: string; readonly text: string };

export const IDLE: Step = { kind: 'idle' };

export type Choice = 'wait' | 'these' | 'insert' | 'cancel';

export interface Prompt {
  readonly text: string;
  /** What would be written. */
  readonly comment?: string;
  readonly choices: readonly { readonly value: Choice; readonly label: string }[];
}

const CHOICES = {
  wait: { value: 'wait', label: EXPORT_LABELS.exportWait },
  these: { value: 'these', label: EXPORT_LABELS.exportThese },
  insert: { value: 'insert', label: EXPORT_LABELS.caseCommentAdd },
  cancel: { value: 'cancel', label: EXPORT_LABELS.cancel }
} as const satisfies Record<Choice, object>;

/**
 * What is asked at a step, undefined when nothing is.
 * @param earlier how far the messages before the loaded ones are
 * @param count how many messages are loaded
 */
export function promptFor(step: Step, earlier: EarlierStatus, count: number): Prompt | undefined {
  if (step.kind === 'idle') {
    return undefined;
  }
  if (step.kind === 'confirming') {
    return { text: EXPORT_LABELS.caseCommentQuestion, comment: step.text, choices: [CHOICES.insert, CHOICES.cancel] };
  }
  const isLoading = earlier.kind === 'loading';
  return {
    text: formatLabel(isLoading ? EXPORT_LABELS.exportSoFar : EXPORT_LABELS.exportIncomplete, formatNumber(count)),
    choices: [...(isLoading && step.kind === 'asking' ? [CHOICES.wait] : []), CHOICES.these, CHOICES.cancel]
  };
}
