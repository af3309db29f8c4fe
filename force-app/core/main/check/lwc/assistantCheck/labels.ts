import { describeProblem } from 'c/assistantLabels';
import type { CheckStep, StepResult } from './check';
import title from '@salesforce/label/c.Assistant_Check_Title';
import introduction from '@salesforce/label/c.Assistant_Check_Introduction';
import address from '@salesforce/label/c.Assistant_Check_Address';
import start from '@salesforce/label/c.Assistant_Check_Start';
import noAddress from '@salesforce/label/c.Assistant_Check_NoAddress';
import running from '@salesforce/label/c.Assistant_Check_Running';
import passed from '@salesforce/label/c.Assistant_Check_Passed';
import failed from '@salesforce/label/c.Assistant_Check_Failed';
import unknown from '@salesforce/label/c.Assistant_Check_Unknown';
import stepSettings from '@salesforce/label/c.Assistant_Check_Step_Settings';
import stepTrustedSite from '@salesforce/label/c.Assistant_Check_Step_TrustedSite';
import stepAnswer from '@salesforce/label/c.Assistant_Check_Step_Answer';
import stepCors from '@salesforce/label/c.Assistant_Check_Step_Cors';
import stepToken from '@salesforce/label/c.Assistant_Check_Step_Token';
import stepSession from '@salesforce/label/c.Assistant_Check_Step_Session';
import workaround from '@salesforce/label/c.Assistant_Check_Workaround';

/** Labels of the connection check. */
export const CHECK_LABELS = { title, introduction, address, start, noAddress, running } as const;

const TITLES: Readonly<Record<CheckStep, string>> = {
  settings: stepSettings,
  trustedSite: stepTrustedSite,
  answer: stepAnswer,
  cors: stepCors,
  token: stepToken,
  session: stepSession
};

const OUTCOMES = {
  passed: { outcomeLabel: passed, icon: 'utility:success', variant: 'success' },
  failed: { outcomeLabel: failed, icon: 'utility:error', variant: 'error' },
  unknown: { outcomeLabel: unknown, icon: 'utility:dash', variant: '' }
} as const;

/** Texts and icon for the result of a step. */
export interface StepText {
  readonly step: CheckStep;
  readonly outcome: StepResult['outcome'];
  readonly title: string;
  readonly outcomeLabel: string;
  readonly icon: string;
  readonly variant: string;
  /** Description of the problem; '' if the step did not fail. */
  readonly text: string;
  /** What to check; '' if the step did not fail. */
  readonly hint: string;
}

/** Describes the result of a step, from custom labels. */
export function describeStep(result: StepResult): StepText {
  const { step, outcome } = result;
  const problem = result.outcome === 'failed' ? describeProblem(result.problem) : undefined;
  const hints = [problem?.hint, step === 'cors' && problem ? workaround : undefined];
  return {
    step,
    outcome,
    title: TITLES[step],
    ...OUTCOMES[outcome],
    text: problem?.text ?? '',
    hint: hints.filter(Boolean).join(' ')
  };
}
