import { LightningElement, api } from 'lwc';
import { NO_TRUSTED_HOSTS } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import type { Part } from 'c/assistantTranscript';
import { WORDS } from 'c/assistantWords';
import { formOf } from './forms';
import type { Template } from './forms';

/** One part of a message, in the form that its kind has. Nothing in it is taken as HTML by the browser. */
export default class AssistantPart extends LightningElement {
  /** Hosts from which the part may load something. */
  @api trustedHosts: TrustedHosts = NO_TRUSTED_HOSTS;

  readonly words = WORDS;
  view: object = {};
  private ownPart!: Part;
  private chosenTemplate!: Template;

  /** The part to show. */
  @api
  get messagePart(): Part {
    return this.ownPart;
  }
  set messagePart(part: Part) {
    const { template, view } = formOf(part);
    this.ownPart = part;
    this.chosenTemplate = template;
    this.view = view;
  }

  render(): Template {
    return this.chosenTemplate;
  }
}
