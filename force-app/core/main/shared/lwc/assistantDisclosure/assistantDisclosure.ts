import { LightningElement, api } from 'lwc';

/** A `<details>` element: a summary that shows or hides the slotted content. */
export default class AssistantDisclosure extends LightningElement {
  /** Text of the `<summary>`. */
  @api summary = '';
}
