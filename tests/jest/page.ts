import { createElement } from 'lwc';
import type { LightningElement, LightningHTMLElement } from 'lwc';

type ComponentClass<Component> = LightningElement['constructor'] & (new () => Component);

/** The members of a component that a parent may set. TypeScript cannot tell those with `@api` from other public ones. */
export type Properties<Component> = Partial<Omit<Component, keyof LightningElement>>;

/** Creates a component with these properties and appends it to the document. */
export function show<Component>(
  tag: string,
  is: ComponentClass<Component>,
  properties: Properties<Component> = {}
): LightningHTMLElement<Component> {
  const element = createElement(tag, { is });
  Object.assign(element, properties);
  document.body.appendChild(element);
  return element;
}

/** All descendants that match a selector, shadow trees included, in document order. */
export function all<Tag extends keyof HTMLElementTagNameMap>(root: Element, tag: Tag): HTMLElementTagNameMap[Tag][];
export function all(root: Element, selector: string): HTMLElement[];
export function all(root: Element, selector: string): HTMLElement[] {
  return [...descendants(root)].filter((element) => element.matches(selector));
}

/**
 * The first descendant that matches a selector, shadow trees included.
 * @throws Error when nothing matches
 */
export function first<Tag extends keyof HTMLElementTagNameMap>(root: Element, tag: Tag): HTMLElementTagNameMap[Tag];
export function first(root: Element, selector: string): HTMLElement;
export function first(root: Element, selector: string): HTMLElement {
  const [element] = all(root, selector);
  if (!element) {
    throw new Error(`No element matches ${selector}`);
  }
  return element;
}

/** The visible texts of all descendants that match a selector. */
export function texts(root: Element, selector: string): string[] {
  return all(root, selector).map(textOf);
}

/** The visible text of an element, shadow trees included, with white space collapsed. */
export function textOf(root: Element): string {
  return textPieces(root).join('').replace(/\s+/g, ' ').trim();
}

/** Collects the texts that an element or anything in it announces to screen readers from now on. */
export function recordAnnouncements(element: HTMLElement): string[] {
  const announced: string[] = [];
  element.addEventListener('announce', ({ detail }) => announced.push(detail.text));
  return announced;
}

/** Waits until all pending promises have settled and timers without a delay have run. */
export const flushPromises = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Waits until a browser has painted what is rendered now: for two frames, and the tasks after them. */
export async function waitForPaint(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  await flushPromises();
}

/** Replaces the browser's clipboard. */
export function mockClipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
}

/** Replaces the browser's clipboard, and collects the texts that are copied to it. */
export function recordCopies(): string[] {
  const copied: string[] = [];
  mockClipboard((text) => {
    copied.push(text);
    return Promise.resolve();
  });
  return copied;
}

/** Replaces the browser's clipboard by one that the browser does not allow to use. */
export const refuseCopying = (): void => mockClipboard(() => Promise.reject(new Error('denied')));

/** The nodes that are rendered in an element: its shadow tree where it has one, and the content of slots. */
function renderedChildren(element: Element): Node[] {
  return [...(element.shadowRoot ?? element).childNodes].flatMap((child) =>
    child instanceof HTMLSlotElement ? child.assignedNodes() : [child]
  );
}

function* descendants(root: Element): Generator<HTMLElement> {
  for (const child of renderedChildren(root)) {
    if (child instanceof Element) {
      // elements of SVG are matched like those of HTML
      yield child as HTMLElement;
      yield* descendants(child);
    }
  }
}

const BLOCKS = /^(P|DIV|LI|TD|TH|TR|DT|DD|PRE|SUMMARY|H[1-6])$/;

function textPieces(root: Node): string[] {
  if (root.nodeType === Node.TEXT_NODE) {
    return [root.textContent ?? ''];
  }
  const pieces = root instanceof Element ? renderedChildren(root).flatMap(textPieces) : [];
  return root instanceof Element && BLOCKS.test(root.tagName) ? [' ', ...pieces, ' '] : pieces;
}
