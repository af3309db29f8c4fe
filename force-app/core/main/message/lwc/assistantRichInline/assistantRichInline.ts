import { LightningElement, api } from 'lwc';
import { isTrusted, linkOf } from 'c/assistantAddress';
import type { Inline, Picture } from 'c/assistantMarkup';
import { formatLabel } from 'c/assistantLabels';
import { MESSAGE_LABELS } from 'c/assistantMessageLabels';
import { TRANSCRIPT_LABELS } from 'c/assistantTranscriptText';

/** What stands in one line of a text: words, links, pictures and citations. */
export default class AssistantRichInline extends LightningElement {
  /** The pieces to show, in their order. */
  @api content: readonly Inline[] = [];
  /** Hosts from which pictures may be loaded. */
  @api mediaHosts: readonly string[] = [];

  get pieces() {
    return this.content.map((inline, index) => ({ key: String(index), ...this.piece(inline) }));
  }

  handleCitation({ currentTarget }: Event): void {
    const number = Number((currentTarget as HTMLElement).dataset.number);
    // blocks nest to any depth; the answer around them, the only place with citations, ends the event
    // eslint-disable-next-line no-restricted-syntax -- it does not leave the answer
    this.dispatchEvent(new CustomEvent('citation', { detail: { number }, bubbles: true, composed: true }));
  }

  /** Each kind under a name of its own, by which the template tells them apart. */
  private piece(inline: Inline) {
    switch (inline.kind) {
      case 'text':
        return inline.marks.length > 0 ? { marked: inline } : { plain: inline };
      case 'link':
        return { link: inline, target: inline.hasVisibleTarget ? undefined : ` (${inline.target})` };
      case 'image':
        return this.picture(inline);
      case 'citation':
        return {
          citation: inline,
          sign: `[${inline.number}]`,
          name: formatLabel(MESSAGE_LABELS.citation, inline.number)
        };
      default:
        return { isBreak: true };
    }
  }

  /** A picture from a host that the admin trusts, or a link to it. */
  private picture(image: Picture) {
    const name = image.alt || image.title;
    const host = linkOf(image.source)?.target ?? '';
    return isTrusted(image.source, this.mediaHosts)
      ? { image }
      : { pictureLink: image, text: name || TRANSCRIPT_LABELS.image, target: ` (${host})` };
  }
}
