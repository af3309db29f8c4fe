import { foldText, foldedRanges } from 'c/assistantFind';

/** Name of the highlight, as the style sheet knows it. */
const NAME = 'assistant-find';

/** What the view adds around the words of a message. */
const AROUND = '.slds-chat-message__meta, .day';

interface Piece {
  readonly node: Text;
  readonly start: number;
}

/**
 * Marks what was searched for in the messages on the page. The marks lie over the text and change nothing in it (CSS
 * Custom Highlight API); a browser without them shows none.
 */
export function highlight(rows: readonly Element[], query: string): void {
  const wanted = foldText(query.trim());
  if (typeof Highlight !== 'function') {
    return;
  }
  if (wanted === '') {
    CSS.highlights.delete(NAME);
  } else {
    CSS.highlights.set(NAME, new Highlight(...rows.flatMap((row) => rangesIn(row, wanted))));
  }
}

/** A match may begin in one piece of text and end in another, as across bold words. */
function rangesIn(row: Element, wanted: string): Range[] {
  const pieces: Piece[] = [];
  let text = '';
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, filter);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      pieces.push({ node, start: text.length });
      text += node.data;
    }
  }
  return foldedRanges(text, wanted).map(({ start, end }) => {
    const range = document.createRange();
    const [first, last] = [pieceAt(pieces, start), pieceAt(pieces, end - 1)];
    range.setStart(first.node, start - first.start);
    range.setEnd(last.node, end - last.start);
    return range;
  });
}

function filter(node: Node): number {
  return node instanceof Element && node.matches(AROUND) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
}

function pieceAt(pieces: readonly Piece[], place: number): Piece {
  return pieces.findLast(({ start }) => start <= place) as Piece;
}
