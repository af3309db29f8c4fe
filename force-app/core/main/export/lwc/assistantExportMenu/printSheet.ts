import { isolate } from './printStyles';

/**
 * Prints a text and nothing else of the page.
 * @param sheet an empty element that is not shown; it is filled as long as it prints
 * @param messages one block of lines for each message; a block is not split over two pages where it fits on one
 */
export function printSheet(sheet: HTMLElement, title: string, messages: readonly string[]): void {
  const heading = document.createElement('h1');
  heading.append(title);
  heading.style.font = 'bold 14pt sans-serif';
  sheet.append(heading, ...messages.map(blockOf));
  const restore = isolate(sheet);
  const end = () => {
    restore();
    [...sheet.children].forEach((child) => child.remove());
  };
  if (sheet.getClientRects().length > 0) {
    window.addEventListener('afterprint', end, { once: true });
  } else {
    // better the page with everything on it than nothing
    end();
  }
  window.print();
}

function blockOf(text: string): HTMLElement {
  const block = document.createElement('p');
  block.append(text);
  block.dir = 'auto';
  Object.assign(block.style, {
    font: '10pt/1.4 sans-serif',
    margin: '0 0 10pt',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    breakInside: 'avoid'
  });
  return block;
}
