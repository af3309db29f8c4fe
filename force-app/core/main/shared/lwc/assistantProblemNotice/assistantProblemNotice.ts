import { LightningElement, api } from 'lwc';
import type { Problem } from 'c/assistantProblem';
import { COMMON_LABELS, describeProblem } from 'c/assistantLabels';
import type { ProblemText } from 'c/assistantLabels';

/** Shows a problem: a message for the agent, a hint for the admin, and a button to retry. */
export default class AssistantProblemNotice extends LightningElement {
  @api problem!: Problem;
  /** Sentence shown above the message, or ''. */
  @api lead = '';

  readonly labels = COMMON_LABELS;

  get description(): ProblemText {
    return describeProblem(this.problem);
  }

  /** Dispatches `retry` without a detail. */
  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
