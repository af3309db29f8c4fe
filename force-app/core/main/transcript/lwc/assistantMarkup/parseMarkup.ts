import type { Marker } from './citations';
import { toHtml } from './markdown';
import { MASK } from './masks';
import type { Block } from './nodes';
import { isPlain, plainBlocks } from './plainBlocks';
import { plainTextOf } from './plainText';
import { prepare, withoutTags } from './prepare';
import { readHtml } from './readHtml';

/** UTF-16 units from which on a text is shown as it was written: no message of a chat has so many. */
const MAX_LENGTH = 100_000;

export interface MarkupOptions {
  /** Where sources are cited; a place within a word moves to its end, one outside of the text to the text's. */
  readonly markers?: readonly Marker[];
  /** Whether HTML is taken as such, as in an assistant's messages (default). A human agent's loses its tags. */
  readonly html?: boolean;
}

/** Reads Markdown and HTML, mixed as IBM allows it, into blocks of known kinds. Never throws. */
export function parseMarkup(text: string, { markers = [], html = true }: MarkupOptions = {}): readonly Block[] {
  if ((markers.length === 0 && isPlain(text)) || text.length > MAX_LENGTH) {
    return plainBlocks(text);
  }
  try {
    const prepared = prepare(html ? text : withoutTags(text), markers, html);
    const cited = prepared.markers.map(({ number }) => number);
    return readHtml(toHtml(prepared.text, html, { markers: prepared.markers }), cited);
  } catch {
    // a mistake in a library must not take the message away
    return plainBlocks(text);
  }
}

/**
 * The paragraphs of a text that is nothing but words, as `parseMarkup` would read them, with line feeds between their
 * lines; undefined for all others.
 */
export function plainParagraphs(text: string): readonly string[] | undefined {
  return isPlain(text) ? plainBlocks(text).map(textOf) : undefined;
}

function textOf(block: Block): string {
  const runs = block.kind === 'paragraph' ? block.content : [];
  return runs.map((run) => (run.kind === 'text' ? run.text : '\n')).join('');
}

/**
 * Whether private data in a text seems to have been replaced by asterisks: three or more in a row that are not there to
 * emphasise words.
 * @param isMarkup whether the text is Markdown
 */
export function maskedIn(text: string, isMarkup: boolean): boolean {
  return MASK.test(text) && (!isMarkup || MASK.test(plainTextOf(parseMarkup(text))));
}
