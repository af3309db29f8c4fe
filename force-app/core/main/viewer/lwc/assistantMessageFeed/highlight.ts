import { foldText, foldedRanges } from 'c/assistantFind';

/** Name of the highlight; the style sheet refers to it with `::highlight()`. */
const HIGHLIGHT_NAME = 'assistant-find';

/** Elements of a message that are not part of its searchable text. */
const EXCLUDED = '.slds-chat-message__meta, .day';

/** A text node and its offset in the text of the row. */
interface TextSegment {
  readonly node: Text;
  readonly start: number;
}

/**
 * Highlights the matches of a query in the rendered messages with the CSS Custom Highlight API, which does not change
 * the DOM. Does nothing in browsers without it. An empty query removes the highlights.
 */
export function highlightMatches(rows: readonly Element[], query: string): void {
  const foldedQuery = foldText(query.trim());
  if (typeof Highlight !== 'function') {
    return;
  }
  if (foldedQuery === '') {
    CSS.highlights.delete(HIGHLIGHT_NAME);
  } else {
    CSS.highlights.set(HIGHLIGHT_NAME, new Highlight(...rows.flatMap((row) => rangesIn(row, foldedQuery))));
  }
}

/** DOM ranges of all matches in a row. A match can span several text nodes, for example if a part of it is bold. */
function rangesIn(row: Element, foldedQuery: string): Range[] {
  const segments: TextSegment[] = [];
  let text = '';
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, filterNode);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      segments.push({ node, start: text.length });
      text += node.data;
    }
  }
  return foldedRanges(text, foldedQuery).map(({ start, end }) => {
    const range = document.createRange();
    const [first, last] = [segmentAt(segments, start), segmentAt(segments, end - 1)];
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return range;
  });
}

function filterNode(node: Node): number {
  return node instanceof Element && node.matches(EXCLUDED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
}

function segmentAt(segments: readonly TextSegment[], offset: number): TextSegment {
  return segments.findLast(({ start }) => start <= offset) as TextSegment;
}
