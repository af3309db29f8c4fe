import { createElement } from 'lwc';
import type { LightningElement } from 'lwc';

/** Puts a component on the page, as a parent would. */
export function show(tag: string, is: typeof LightningElement, properties: object = {}): HTMLElement {
  const element = createElement(tag, { is });
  Object.assign(element, properties);
  document.body.appendChild(element);
  return element;
}

/** All elements below one that a selector names, inside the components on the way too. */
export function all(root: Element, selector: string): HTMLElement[] {
  return [...within(root)].filter((element) => element.matches(selector)) as HTMLElement[];
}

/** What a reader reads there, one text for each element. */
export function texts(root: Element, selector: string): string[] {
  return all(root, selector).map(textOf);
}

/** All that can be read in an element, white space as one space. */
export function textOf(root: Element): string {
  return pieces(root).join('').replace(/\s+/g, ' ').trim();
}

/** What screen readers are told from now on by anything in an element. */
export function announcedIn(element: Element): string[] {
  const told: string[] = [];
  element.addEventListener('announce', (event) => told.push((event as CustomEvent<{ text: string }>).detail.text));
  return told;
}

/** What an element renders, wherever a component has it. */
function childrenOf(element: Element): Node[] {
  return [...(element.shadowRoot ?? element).childNodes].flatMap((child) =>
    child instanceof HTMLSlotElement ? child.assignedNodes() : [child]
  );
}

function* within(root: Element): Generator<Element> {
  for (const child of childrenOf(root)) {
    if (child instanceof Element) {
      yield child;
      yield* within(child);
    }
  }
}

const BLOCKS = /^(P|DIV|LI|TD|TH|TR|DT|DD|PRE|SUMMARY|H[1-6])$/;

function pieces(root: Node): string[] {
  if (root.nodeType === Node.TEXT_NODE) {
    return [root.textContent ?? ''];
  }
  const own = root instanceof Element ? childrenOf(root).flatMap(pieces) : [];
  return root instanceof Element && BLOCKS.test(root.tagName) ? [' ', ...own, ' '] : own;
}
