import type { Environment } from './citations';
import { endMarkers, placeMarkers, readMarker } from './citations';
import { MarkdownIt, highlight, subscript, superscript } from './markdownLibrary';
import type { StateCore } from './markdownLibrary';
import { deepParagraph, maskedLines, maskedText } from './masks';

type Reader = InstanceType<typeof MarkdownIt>;

const readers = new Map<boolean, Reader>();

/**
 * Markdown as IBM's client reads it (CommonMark with tables, struck and highlighted text, tasks, line breaks and bare
 * addresses), as HTML that is safe for nobody yet.
 * @param html whether HTML in it is taken as such
 */
export function toHtml(text: string, html: boolean, environment: Environment): string {
  const reader = readers.get(html) ?? createReader(html);
  readers.set(html, reader);
  return reader.render(text, { ...environment });
}

function createReader(html: boolean): Reader {
  const reader = new MarkdownIt({ html, breaks: true, linkify: true });
  reader.use(highlight).use(subscript).use(superscript);
  // which address may be followed is decided where links are made, so that none vanishes
  reader.validateLink = () => true;
  reader.block.ruler.before('table', 'deep_paragraph', deepParagraph);
  reader.inline.ruler.before('emphasis', 'masked_text', maskedText);
  reader.inline.ruler.before('text', 'citation', readMarker);
  reader.core.ruler.before('inline', 'masked_lines', maskedLines);
  reader.core.ruler.before('inline', 'place_markers', placeMarkers);
  reader.core.ruler.after('inline', 'end_markers', endMarkers);
  reader.core.ruler.after('inline', 'tasks', tasks);
  reader.renderer.rules.citation = (tokens, index) => tokens[index]?.content ?? '';
  return reader;
}

const TASK = /^\[([ xX])\](?=\s)/;

/** An item that begins with brackets is a task: done or not. */
function tasks({ tokens }: StateCore): void {
  tokens.forEach((token, index) => {
    const first = token.children?.[0];
    if (first?.type === 'text' && tokens[index - 2]?.type === 'list_item_open') {
      first.content = first.content.replace(TASK, (_, sign: string) => (sign === ' ' ? '☐' : '☑'));
    }
  });
}
