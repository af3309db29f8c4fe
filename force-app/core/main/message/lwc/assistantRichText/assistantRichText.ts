import { LightningElement, api } from 'lwc';
import { parseMarkup } from 'c/assistantMarkup';
import type { Block, Marker } from 'c/assistantMarkup';

interface Row {
  readonly key: string;
  readonly block: Block;
}

/** The text that was read last, with all that it depends on. */
interface Read {
  readonly text: string;
  readonly html: boolean;
  readonly markers: readonly Marker[];
  readonly rows: readonly Row[];
}

const NO_MARKERS: readonly Marker[] = [];

/**
 * A text with Markdown and HTML, as an assistant writes it. A citation in it, when clicked, is told by the event
 * `citation` with its number in `detail.number`.
 */
export default class AssistantRichText extends LightningElement {
  /** The text as its author wrote it. */
  @api text = '';
  /** Whether HTML in it is taken as such; it is unless this is false, as for a human agent's message. */
  @api html?: boolean;
  /** Where sources are cited. */
  @api markers?: readonly Marker[];
  /** Hosts from which pictures may be loaded; those from elsewhere are links. */
  @api mediaHosts: readonly string[] = [];

  private read?: Read;

  get rows(): readonly Row[] {
    const { text, html = true, markers = NO_MARKERS } = this;
    if (this.read?.text !== text || this.read.html !== html || this.read.markers !== markers) {
      const blocks = parseMarkup(text, { html, markers });
      this.read = { text, html, markers, rows: blocks.map((block, index) => ({ key: String(index), block })) };
    }
    return this.read.rows;
  }
}
