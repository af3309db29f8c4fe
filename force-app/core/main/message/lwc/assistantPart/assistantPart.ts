import { LightningElement, api } from 'lwc';
import { NO_TRUSTED_HOSTS } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import type { Part } from 'c/assistantTranscript';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';
import { TRANSCRIPT_LABELS } from 'c/assistantTranscriptText';
import { formOf, formOfAll } from './forms';
import type { ShownForm, Template } from './forms';

const LABELS = { ...MESSAGE_LABELS, ...TRANSCRIPT_LABELS } as const;

/** A part of a message, in the form that its kind has, or several. Nothing in them is taken as HTML by the browser. */
export default class AssistantPart extends LightningElement {
  /** Hosts from which the parts may load something. */
  @api trustedHosts: TrustedHosts = NO_TRUSTED_HOSTS;

  readonly labels = LABELS;
  private ownPart!: Part;
  private ownParts: readonly Part[] = [];
  private form!: ShownForm;

  /** The part to show. */
  @api
  get messagePart(): Part {
    return this.ownPart;
  }
  set messagePart(part: Part) {
    this.ownPart = part;
    this.form = formOf(part);
  }

  /** Parts to show one below the other, in place of a single one. */
  @api
  get messageParts(): readonly Part[] {
    return this.ownParts;
  }
  set messageParts(parts: readonly Part[]) {
    this.ownParts = parts;
    this.form = formOfAll(parts);
  }

  get view(): object {
    return this.form.view;
  }

  render(): Template {
    return this.form.template;
  }
}
