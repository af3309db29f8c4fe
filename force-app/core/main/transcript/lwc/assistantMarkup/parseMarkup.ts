import type { Marker } from './markers';
import { toHtml } from './markdown';
import { MASK_PATTERN } from './masks';
import type { Block } from './nodes';
import { isPlain, plainBlocks } from './plainBlocks';
import { plainTextOf } from './plainText';
import { prepare } from './prepare';
import { readHtml } from './readHtml';
import { stripTags } from './stripTags';

/** Longer texts, in UTF-16 code units, are not parsed, to limit the time. No chat message is as long. */
const MAX_LENGTH = 100_000;

export interface MarkupOptions {
  /** Citations to insert. Offsets inside a word move to its end; offsets out of range, to the start or end of the text. */
  readonly markers?: readonly Marker[];
  /** Whether HTML is parsed, as in messages of an assistant (default). In messages of a human agent, tags are removed. */
  readonly html?: boolean;
}

/** Parses a text of Markdown mixed with HTML into blocks. Never throws. */
export function parseMarkup(text: string, { markers = [], html = true }: MarkupOptions = {}): readonly Block[] {
  if ((markers.length === 0 && isPlain(text)) || text.length > MAX_LENGTH) {
    return plainBlocks(text);
  }
  try {
    const prepared = prepare(html ? text : stripTags(text), markers, html);
    const cited = prepared.markers.map(({ number }) => number);
    return readHtml(toHtml(prepared.text, html, { markers: prepared.markers }), cited);
  } catch {
    // an exception in a library must not hide the message
    return plainBlocks(text);
  }
}

/**
 * The paragraphs of a text without markup, with lines separated by \n; equal to the result of `parseMarkup`.
 * @returns undefined if the text may contain markup
 */
export function plainParagraphs(text: string): readonly string[] | undefined {
  return isPlain(text) ? plainBlocks(text).map(textOf) : undefined;
}

function textOf(block: Block): string {
  const runs = block.kind === 'paragraph' ? block.content : [];
  return runs.map((run) => (run.kind === 'text' ? run.text : '\n')).join('');
}

/**
 * Whether a text seems to contain masked private data: three or more asterisks in a row that are not emphasis.
 * @param isMarkup whether the text is Markdown
 */
export function hasMaskedData(text: string, isMarkup: boolean): boolean {
  return MASK_PATTERN.test(text) && (!isMarkup || MASK_PATTERN.test(plainTextOf(parseMarkup(text))));
}
