import { LightningElement, api } from 'lwc';
import { parseMarkup } from 'c/assistantMarkup';
import type { Block, Marker } from 'c/assistantMarkup';

interface KeyedBlock {
  readonly key: string;
  readonly block: Block;
}

/**
 * The last parsed text with the inputs it depends on: parsing is expensive, and LWC may call the getter on each render.
 */
interface ParsedText {
  readonly text: string;
  readonly html: boolean;
  readonly markers: readonly Marker[];
  readonly rows: readonly KeyedBlock[];
}

const NO_MARKERS: readonly Marker[] = [];

/**
 * Renders text with the Markdown and HTML that an assistant may send. Fires `citation` with `{number}` when the user
 * clicks a citation.
 */
export default class AssistantRichText extends LightningElement {
  /** Source text. */
  @api text = '';
  /** Whether to interpret HTML tags. Defaults to true; false for messages of human agents. */
  @api html?: boolean;
  /** Offsets in the text at which citation numbers are inserted. */
  @api markers?: readonly Marker[];
  /** Trusted hosts from which images may load; other images are rendered as links. */
  @api mediaHosts: readonly string[] = [];

  private parsed?: ParsedText;

  get rows(): readonly KeyedBlock[] {
    const { text, html = true, markers = NO_MARKERS } = this;
    if (this.parsed?.text !== text || this.parsed.html !== html || this.parsed.markers !== markers) {
      const blocks = parseMarkup(text, { html, markers });
      this.parsed = { text, html, markers, rows: blocks.map((block, index) => ({ key: String(index), block })) };
    }
    return this.parsed.rows;
  }
}
