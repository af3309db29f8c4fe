import { LightningElement, api } from 'lwc';
import { NO_TRUSTED_HOSTS } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import type { Part } from 'c/assistantTranscript';
import { WORDS } from 'c/assistantWords';
import { formOf, formOfAll } from './forms';
import type { ShownForm, Template } from './forms';

/** A part of a message, in the form that its kind has, or several. Nothing in them is taken as HTML by the browser. */
export default class AssistantPart extends LightningElement {
  /** Hosts from which the parts may load something. */
  @api trustedHosts: TrustedHosts = NO_TRUSTED_HOSTS;

  readonly words = WORDS;
  view: object = {};
  private ownPart!: Part;
  private ownParts: readonly Part[] = [];
  private chosenTemplate!: Template;

  /** The part to show. */
  @api
  get messagePart(): Part {
    return this.ownPart;
  }
  set messagePart(part: Part) {
    this.ownPart = part;
    this.show(formOf(part));
  }

  /** Parts to show one below the other, in place of a single one. */
  @api
  get messageParts(): readonly Part[] {
    return this.ownParts;
  }
  set messageParts(parts: readonly Part[]) {
    this.ownParts = parts;
    this.show(formOfAll(parts));
  }

  render(): Template {
    return this.chosenTemplate;
  }

  private show({ template, view }: ShownForm): void {
    this.chosenTemplate = template;
    this.view = view;
  }
}
