/** The whole tree of the page, shadow roots included, open or closed. */
import { natives } from './natives.ts';

const shadowRoots: WeakRef<ShadowRoot>[] = [];
const rootOf = new WeakMap<Element, ShadowRoot>();

/** Calls back with the document, and from now on with each shadow root while it is still empty. */
export function onEachRoot(callback: (root: Node) => void): void {
  callback(document);
  Element.prototype.attachShadow = function (init) {
    const root = natives.attachShadow.call(this, init);
    shadowRoots.push(new WeakRef(root));
    rootOf.set(this, root);
    callback(root);
    return root;
  };
}

/** The text nodes that hold the words, in the tree below a node or in the node itself. */
export function textsWith(node: Node, words: string): Text[] {
  if (!natives.textContent(node)?.includes(words)) {
    return [];
  }
  const texts = node instanceof Text ? [node] : [...nodesBelow(node, NodeFilter.SHOW_TEXT)];
  return (texts as Text[]).filter(({ data }) => data.includes(words));
}

/** The text nodes of the whole page that hold the words. */
export function allTextsWith(words: string): Text[] {
  // the text of a document itself is null
  return [document.documentElement, ...connectedRoots()].flatMap((root) => textsWith(root, words));
}

/** Number of nodes of the whole page: elements, texts, comments, and roots. */
export function countNodes(): number {
  return [document, ...connectedRoots()].reduce((sum, root) => sum + 1 + countBelow(root), 0);
}

/** The element around, in the tree as it is laid out. */
export function elementAround(node: Node): Element | undefined {
  const parent = (node instanceof Element && natives.assignedSlot(node)) || natives.parentNode(node);
  const around = parent instanceof ShadowRoot ? parent.host : parent;
  return around instanceof Element ? around : undefined;
}

/** The innermost element that a person would touch at a point of the window. */
export function elementAt(x: number, y: number): Element | null {
  let found = natives.elementFromPoint.call(document, x, y);
  for (;;) {
    const shadow: ShadowRoot | undefined = found ? rootOf.get(found) : undefined;
    const inner: Element | null = shadow ? natives.elementFromPointInShadow.call(shadow, x, y) : null;
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
  const walker = natives.createTreeWalker.call(document, root, kinds);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    yield node;
  }
}
