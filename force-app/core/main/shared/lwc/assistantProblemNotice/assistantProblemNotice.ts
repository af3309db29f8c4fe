import { LightningElement, api } from 'lwc';
import type { Problem } from 'c/assistantProblem';
import { COMMON_LABELS, describeProblem } from 'c/assistantLabels';
import type { ProblemText } from 'c/assistantLabels';

/** Says what went wrong: to the agent in a sentence, to the admin with what to check. */
export default class AssistantProblemNotice extends LightningElement {
  /** The problem to tell. */
  @api problem!: Problem;
  /** A sentence that comes before the message, or ''. */
  @api lead = '';

  readonly labels = COMMON_LABELS;

  get description(): ProblemText {
    return describeProblem(this.problem);
  }

  /** Fires `retry`, without detail. */
  handleRetry(): void {
    this.dispatchEvent(new CustomEvent('retry'));
  }
}
