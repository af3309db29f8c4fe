import { defaultTreeAdapter as tree, parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What of a piece of HTML can hold a value. */
export interface Markup {
  /** Contents of script elements, event handlers, and addresses of the form javascript:… */
  readonly scripts: readonly string[];
  /** The ids of elements. */
  readonly elementIds: readonly string[];
  /** What a reader would see, with line breaks where blocks begin and end. */
  readonly text: string;
}

const BLOCKS: readonly string[] = ['br', 'div', 'li', 'p', 'pre', 'td', 'tr'];
const SCRIPT_ADDRESS = /^\s*javascript:/i;

/** Reads HTML as a browser does: nothing is too malformed for it, and comments do not count. */
export function readMarkup(html: string): Markup {
  const nodes = parseFragment(html).childNodes.flatMap(withDescendants);
  const elements = nodes.filter((node) => tree.isElementNode(node));
  return {
    scripts: elements.flatMap(scriptsOf),
    elementIds: elements.flatMap((element) => attribute(element, 'id') ?? []),
    text: nodes.map(visibleText).join('')
  };
}

/** Text in which character references stand for characters. */
export function decodeReferences(text: string): string {
  return readMarkup(text).text;
}

function withDescendants(node: Node): Node[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  // a template's content is a fragment of its own
  const content = 'content' in node ? node.content.childNodes : [];
  return [node, ...[...children, ...content].flatMap(withDescendants)];
}

function scriptsOf(element: Element): string[] {
  const own = element.tagName === 'script' ? element.childNodes.filter((node) => tree.isTextNode(node)) : [];
  const attributes = element.attrs.flatMap(({ name, value }) => {
    if (name.startsWith('on')) {
      return [value];
    }
    return SCRIPT_ADDRESS.test(value) ? [value.replace(SCRIPT_ADDRESS, '')] : [];
  });
  return [...own.map(({ value }) => value), ...attributes];
}

function visibleText(node: Node): string {
  if (tree.isTextNode(node)) {
    return isHidden(node.parentNode) ? '' : node.value;
  }
  return tree.isElementNode(node) && BLOCKS.includes(node.tagName) ? '\n' : '';
}

function isHidden(parent: DefaultTreeAdapterTypes.ParentNode | null): boolean {
  return parent !== null && 'tagName' in parent && ['script', 'style'].includes(parent.tagName);
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}
