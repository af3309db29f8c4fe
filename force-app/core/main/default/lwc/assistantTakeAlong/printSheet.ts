/**
 * Prints a text and nothing else of the page: the page's own elements are hidden as long as the text is there. A style
 * sheet of a component reaches the component only, so that what is around it has to be hidden one by one.
 * @param messages one block of lines for each message; a block is not split over two pages where it fits on one
 */
export function printSheet(title: string, messages: readonly string[]): void {
  const hidden = [...document.body.children].filter(isStyled).map((element) => ({
    element,
    display: element.style.display
  }));
  const sheet = sheetOf(title, messages);
  hidden.forEach(({ element }) => element.style.setProperty('display', 'none', 'important'));
  document.body.append(sheet);
  const restore = () => {
    sheet.remove();
    hidden.forEach(({ element, display }) => {
      element.style.display = display;
    });
  };
  window.addEventListener('afterprint', restore, { once: true });
  window.print();
}

function isStyled(element: Element): element is HTMLElement {
  return element instanceof HTMLElement;
}

function sheetOf(title: string, messages: readonly string[]): HTMLElement {
  const sheet = document.createElement('main');
  sheet.dataset.printed = 'conversation';
  const heading = document.createElement('h1');
  heading.append(title);
  heading.style.font = 'bold 14pt sans-serif';
  sheet.append(heading, ...messages.map(blockOf));
  return sheet;
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
