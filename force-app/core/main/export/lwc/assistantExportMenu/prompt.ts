import type { EarlierStatus } from 'c/assistantLoader';
import { formatLabel, formatNumber } from 'c/assistantLabels';
import { EXPORT_LABELS } from 'c/assistantExport';
import type { ExportAction } from './exportActions';

/**
 * State of the menu: `asking` whether to export before all messages are loaded, `waiting` for the remaining messages,
 * or `confirming` a case comment.
 */
export type MenuState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' | 'waiting'; readonly action: ExportAction }
  | { readonly kind: 'confirming'; readonly caseId: string; readonly text: string };

export const IDLE: MenuState = { kind: 'idle' };

/** Buttons of a prompt. */
export type PromptChoice = 'wait' | 'loadedOnly' | 'addComment' | 'cancel';

/** A question to the user. */
export interface Prompt {
  readonly text: string;
  /** Text of the case comment to confirm. */
  readonly comment?: string;
  readonly choices: readonly { readonly value: PromptChoice; readonly label: string }[];
}

const CHOICES = {
  wait: { value: 'wait', label: EXPORT_LABELS.exportWait },
  loadedOnly: { value: 'loadedOnly', label: EXPORT_LABELS.exportThese },
  addComment: { value: 'addComment', label: EXPORT_LABELS.caseCommentAdd },
  cancel: { value: 'cancel', label: EXPORT_LABELS.cancel }
} as const satisfies Record<PromptChoice, object>;

/**
 * Returns the prompt for a state; undefined for none.
 * @param earlier loading state of the earlier messages
 * @param messageCount number of messages loaded so far
 */
export function promptFor(state: MenuState, earlier: EarlierStatus, messageCount: number): Prompt | undefined {
  if (state.kind === 'idle') {
    return undefined;
  }
  if (state.kind === 'confirming') {
    return {
      text: EXPORT_LABELS.caseCommentQuestion,
      comment: state.text,
      choices: [CHOICES.addComment, CHOICES.cancel]
    };
  }
  const isLoading = earlier.kind === 'loading';
  return {
    text: formatLabel(
      isLoading ? EXPORT_LABELS.exportSoFar : EXPORT_LABELS.exportIncomplete,
      formatNumber(messageCount)
    ),
    choices: [...(isLoading && state.kind === 'asking' ? [CHOICES.wait] : []), CHOICES.loadedOnly, CHOICES.cancel]
  };
}
