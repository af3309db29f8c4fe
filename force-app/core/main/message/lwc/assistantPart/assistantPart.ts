import { LightningElement, api } from 'lwc';
import { NO_TRUSTED_HOSTS } from 'c/assistantAddress';
import type { TrustedHosts } from 'c/assistantAddress';
import type { Part } from 'c/assistantTranscript';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';
import { TRANSCRIPT_LABELS } from 'c/assistantTranscriptText';
import { templateForPart, templateForParts } from './templates';
import type { PartTemplate, Template } from './templates';

const LABELS = { ...MESSAGE_LABELS, ...TRANSCRIPT_LABELS } as const;

/**
 * Renders one part of a message, or a list of parts, with the template of its kind. Content from the history is only
 * bound as text, never as HTML. Set either `messagePart` or `messageParts`.
 */
export default class AssistantPart extends LightningElement {
  /** Trusted hosts for media and embedded pages. */
  @api trustedHosts: TrustedHosts = NO_TRUSTED_HOSTS;

  readonly labels = LABELS;
  private ownPart!: Part;
  private ownParts: readonly Part[] = [];
  private partTemplate!: PartTemplate;

  /** Part to render. */
  @api
  get messagePart(): Part {
    return this.ownPart;
  }
  set messagePart(part: Part) {
    this.ownPart = part;
    this.partTemplate = templateForPart(part);
  }

  /** Parts to render one below the other, instead of a single part. */
  @api
  get messageParts(): readonly Part[] {
    return this.ownParts;
  }
  set messageParts(parts: readonly Part[]) {
    this.ownParts = parts;
    this.partTemplate = templateForParts(parts);
  }

  /** View model of the current template. */
  get view(): object {
    return this.partTemplate.view;
  }

  render(): Template {
    return this.partTemplate.template;
  }
}
