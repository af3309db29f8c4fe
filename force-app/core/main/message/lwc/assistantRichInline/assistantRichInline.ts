import { LightningElement, api } from 'lwc';
import { isTrusted, linkOf } from 'c/assistantAddress';
import type { Inline, Picture } from 'c/assistantMarkup';
import { formatLabel } from 'c/assistantLabels';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';
import { TRANSCRIPT_LABELS } from 'c/assistantTranscriptText';

/**
 * Renders inline content: text, links, images, line breaks and citations. Fires `citation` with `{number}` when the
 * user clicks a citation; the event bubbles and is composed, and `c-assistant-conversational-search` stops it.
 */
export default class AssistantRichInline extends LightningElement {
  /** Inline nodes in reading order. */
  @api content: readonly Inline[] = [];
  /** Trusted hosts from which images may load. */
  @api mediaHosts: readonly string[] = [];

  get inlines() {
    return this.content.map((inline, index) => ({ key: String(index), ...this.viewModel(inline) }));
  }

  handleCitation({ currentTarget }: Event): void {
    const number = Number((currentTarget as HTMLElement).dataset.number);
    // rich text blocks nest to any depth, so the event has to cross their shadow roots
    // eslint-disable-next-line no-restricted-syntax -- the search answer stops it
    this.dispatchEvent(new CustomEvent('citation', { detail: { number }, bubbles: true, composed: true }));
  }

  /** View model of a node: one property for each kind, which the template tests. */
  private viewModel(inline: Inline) {
    switch (inline.kind) {
      case 'text':
        return inline.marks.length > 0 ? { marked: inline } : { plain: inline };
      case 'link':
        return { link: inline, target: inline.hasVisibleTarget ? undefined : ` (${inline.target})` };
      case 'image':
        return this.imageViewModel(inline);
      case 'citation':
        return {
          citation: inline,
          text: `[${inline.number}]`,
          label: formatLabel(MESSAGE_LABELS.citation, inline.number)
        };
      default:
        return { isBreak: true };
    }
  }

  /** An image from a trusted host is embedded; any other is rendered as a link. */
  private imageViewModel(image: Picture) {
    const text = image.alt || image.title;
    const host = linkOf(image.source)?.target ?? '';
    return isTrusted(image.source, this.mediaHosts)
      ? { image }
      : { imageLink: image, text: text || TRANSCRIPT_LABELS.image, target: ` (${host})` };
  }
}
