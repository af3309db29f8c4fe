import type { MarkdownEnvironment } from './citations';
import { assignMarkers, citationRule, emitTrailingMarkers } from './citations';
import { deepBlockRule } from './deepBlocks';
import { MarkdownIt, highlight, subscript, superscript } from './markdownLibrary';
import type { StateCore } from './markdownLibrary';
import { maskedLinesRule, maskedTextRule } from './masks';

type Parser = InstanceType<typeof MarkdownIt>;

/** Parsers by the `html` option; created on first use, because their construction is expensive. */
const parsers = new Map<boolean, Parser>();

/**
 * Converts Markdown to HTML in the dialect of IBM's client: CommonMark with tables, strikethrough, highlights, task lists,
 * line breaks and bare URLs. The HTML is not safe to render; `readHtml` applies the allowlist.
 * @param html whether HTML tags in the text are kept; otherwise they become text
 */
export function toHtml(text: string, html: boolean, environment: MarkdownEnvironment): string {
  const parser = parsers.get(html) ?? createParser(html);
  parsers.set(html, parser);
  return parser.render(text, { ...environment });
}

function createParser(html: boolean): Parser {
  const parser = new MarkdownIt({ html, breaks: true, linkify: true });
  parser.use(highlight).use(subscript).use(superscript);
  // URLs are validated by linkOf; markdown-it would drop the links that it rejects
  parser.validateLink = () => true;
  parser.block.ruler.before('table', 'deep_block', deepBlockRule);
  parser.inline.ruler.before('emphasis', 'masked_text', maskedTextRule);
  parser.inline.ruler.before('text', 'citation', citationRule);
  parser.core.ruler.before('inline', 'masked_lines', maskedLinesRule);
  parser.core.ruler.before('inline', 'assign_markers', assignMarkers);
  parser.core.ruler.after('inline', 'emit_trailing_markers', emitTrailingMarkers);
  parser.core.ruler.after('inline', 'tasks', taskRule);
  parser.renderer.rules.citation = (tokens, index) => tokens[index]?.content ?? '';
  return parser;
}

const TASK = /^\[([ xX])\](?=\s)/;

/** Core rule: replaces `[ ]` and `[x]` at the start of a list item by a checkbox character. */
function taskRule({ tokens }: StateCore): void {
  tokens.forEach((token, index) => {
    const first = token.children?.[0];
    if (first?.type === 'text' && tokens[index - 2]?.type === 'list_item_open') {
      first.content = first.content.replace(TASK, (_, state: string) => (state === ' ' ? '☐' : '☑'));
    }
  });
}
