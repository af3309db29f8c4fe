import { showOnly } from './printStyles';

/**
 * Prints messages without the rest of the page.
 * @param container empty hidden element; contains the messages while printing
 * @param messages one text for each message; page breaks inside a message are avoided
 */
export function printMessages(container: HTMLElement, title: string, messages: readonly string[]): void {
  const heading = document.createElement('h1');
  heading.append(title);
  heading.style.font = 'bold 14pt sans-serif';
  container.append(heading, ...messages.map(createBlock));
  const restore = showOnly(container);
  const cleanUp = () => {
    restore();
    [...container.children].forEach((child) => child.remove());
  };
  if (container.getClientRects().length > 0) {
    window.addEventListener('afterprint', cleanUp, { once: true });
  } else {
    // the style sheet has no effect with native shadow DOM; print the whole page instead of a blank one
    cleanUp();
  }
  window.print();
}

function createBlock(text: string): HTMLElement {
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
