import { LightningElement, api } from 'lwc';
import { toJson } from 'c/assistantJson';
import { stopNavigationKeys } from 'c/assistantKeys';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';

/** Data as it is in the history, on demand. */
export default class AssistantJsonView extends LightningElement {
  /** The data, of any shape; secrets in it are left out. */
  @api data: unknown;
  /** What is clicked to show it. */
  @api summary: string = MESSAGE_LABELS.showData;

  readonly stopNavigationKeys = stopNavigationKeys;

  get json(): string {
    return toJson(this.data);
  }
}
