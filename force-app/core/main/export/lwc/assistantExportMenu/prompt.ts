import type { Earlier } from 'c/assistantLoader';
import { WORDS, formatLabel, formatNumber } from 'c/assistantLabels';

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
  wait: { value: 'wait', label: WORDS.takeWait },
  these: { value: 'these', label: WORDS.takeThese },
  insert: { value: 'insert', label: WORDS.insertDo },
  cancel: { value: 'cancel', label: WORDS.cancel }
} as const satisfies Record<Choice, object>;

/**
 * What is asked at a step, undefined when nothing is.
 * @param earlier how far the messages before the loaded ones are
 * @param count how many messages are loaded
 */
export function promptFor(step: Step, earlier: Earlier, count: number): Prompt | undefined {
  if (step.kind === 'idle') {
    return undefined;
  }
  if (step.kind === 'confirming') {
    return { text: WORDS.insertQuestion, comment: step.text, choices: [CHOICES.insert, CHOICES.cancel] };
  }
  const isLoading = earlier.kind === 'loading';
  return {
    text: formatLabel(isLoading ? WORDS.takeSoFar : WORDS.takeIncomplete, formatNumber(count)),
    choices: [...(isLoading && step.kind === 'asking' ? [CHOICES.wait] : []), CHOICES.these, CHOICES.cancel]
  };
}
