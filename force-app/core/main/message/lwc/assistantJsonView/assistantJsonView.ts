import { LightningElement, api } from 'lwc';
import { toJson } from 'c/assistantJson';
import { stopNavigationKeys } from 'c/assistantKeys';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';

/** Shows JSON data from the history in a collapsed section. */
export default class AssistantJsonView extends LightningElement {
  /** JSON value of any shape. Session history keys are removed before it is rendered. */
  @api data: unknown;
  /** Text of the control that expands the section. */
  @api summary: string = MESSAGE_LABELS.showData;

  readonly stopNavigationKeys = stopNavigationKeys;

  get json(): string {
    return toJson(this.data);
  }
}
