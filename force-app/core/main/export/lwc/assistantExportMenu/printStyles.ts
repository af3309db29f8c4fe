/** Selects the element to print. */
const PRINT_TARGET = '[data-printed]';

/**
 * Hides everything except the element, its ancestors and its descendants, and removes height limits of the ancestors.
 * The selectors match across components only with LWC's synthetic shadow DOM, which Lightning pages use.
 */
const PRINT_RULES = `
  :not(:has(${PRINT_TARGET}), ${PRINT_TARGET}, ${PRINT_TARGET} *) { display: none !important; }
  :has(${PRINT_TARGET}), ${PRINT_TARGET} {
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
 * Hides everything on the page except one element. Uses a constructed style sheet of the document, because component
 * styles do not apply to ancestors, and Lightning Web Security allows access to neither `document.body` nor the
 * ancestors.
 * @returns function that restores the page
 */
export function showOnly(element: HTMLElement): () => void {
  element.dataset.printed = '';
  const styleSheet = new CSSStyleSheet();
  styleSheet.replaceSync(PRINT_RULES);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styleSheet];
  return () => {
    delete element.dataset.printed;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== styleSheet);
  };
}
