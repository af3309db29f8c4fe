import { LightningElement, api } from 'lwc';

/** Content that is shown on demand. */
export default class AssistantDisclosure extends LightningElement {
  /** What is clicked to show it. */
  @api summary = '';
}
