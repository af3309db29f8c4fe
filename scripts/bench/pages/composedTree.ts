/** The composed tree of the page, with open and closed shadow roots. */
import { nativeDom } from './nativeDom.ts';

const shadowRoots: WeakRef<ShadowRoot>[] = [];
const rootOf = new WeakMap<Element, ShadowRoot>();

/** Calls back with the document, and with each shadow root as it is attached. */
export function onEachRoot(callback: (root: Node) => void): void {
  callback(document);
  Element.prototype.attachShadow = function (init) {
    const root = nativeDom.attachShadow.call(this, init);
    shadowRoots.push(new WeakRef(root));
    rootOf.set(this, root);
    callback(root);
    return root;
  };
}

/** The text nodes with a text, among a node and its descendants. */
export function textsWith(node: Node, text: string): Text[] {
  if (!nativeDom.textContent(node)?.includes(text)) {
    return [];
  }
  const texts = node instanceof Text ? [node] : [...nodesBelow(node, NodeFilter.SHOW_TEXT)];
  return (texts as Text[]).filter(({ data }) => data.includes(text));
}

/** The text nodes of the page with a text. */
export function allTextsWith(text: string): Text[] {
  // textContent of a document is null
  return [document.documentElement, ...connectedRoots()].flatMap((root) => textsWith(root, text));
}

/** Number of nodes of the page: elements, text nodes, comments and roots. */
export function countNodes(): number {
  return [document, ...connectedRoots()].reduce((sum, root) => sum + 1 + countBelow(root), 0);
}

/** The parent element in the flattened tree. */
export function elementAround(node: Node): Element | undefined {
  const parent = (node instanceof Element && nativeDom.assignedSlot(node)) || nativeDom.parentNode(node);
  const around = parent instanceof ShadowRoot ? parent.host : parent;
  return around instanceof Element ? around : undefined;
}

/** The innermost element at a point of the window, across shadow roots. */
export function elementAt(x: number, y: number): Element | null {
  let found = nativeDom.elementFromPoint.call(document, x, y);
  for (;;) {
    const shadow: ShadowRoot | undefined = found ? rootOf.get(found) : undefined;
    const inner: Element | null = shadow ? nativeDom.elementFromPointInShadow.call(shadow, x, y) : null;
    if (!inner || inner === found) {
      return found;
    }
    found = inner;
  }
}

function connectedRoots(): ShadowRoot[] {
  return shadowRoots.flatMap((reference) => reference.deref() ?? []).filter(({ isConnected }) => isConnected);
}

function countBelow(root: Node): number {
  let count = 0;
  for (const node of nodesBelow(root, NodeFilter.SHOW_ALL)) {
    count += Number(node !== root);
  }
  return count;
}

function* nodesBelow(root: Node, kinds: number): Generator<Node> {
  const walker = nativeDom.createTreeWalker.call(document, root, kinds);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    yield node;
  }
}
