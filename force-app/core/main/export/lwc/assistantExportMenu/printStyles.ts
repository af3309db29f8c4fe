/** Marks the element that is shown alone. */
const ALONE = '[data-printed]';

/**
 * Everything but the element, what holds it and what it holds disappears; what holds it lets it be as high as it is. The
 * selectors see through components as long as the page's shadow roots are LWC's synthetic ones, as on the platform.
 */
const RULES = `
  :not(:has(${ALONE}), ${ALONE}, ${ALONE} *) { display: none !important; }
  :has(${ALONE}), ${ALONE} {
    display: block !important;
    position: static !important;
    overflow: visible !important;
    block-size: auto !important;
    max-block-size: none !important;
    contain: none !important;
    container-type: normal !important;
  }
`;

/**
 * Shows one element of the page alone. A component's style sheet does not reach what is around it, and
 * Lightning Web Security neither lets anything be added to the page's body nor tells a component its ancestors; a style
 * sheet of the document it allows.
 * @returns brings the page back as it was
 */
export function isolate(element: HTMLElement): () => void {
  element.dataset.printed = '';
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    delete element.dataset.printed;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
