import { defaultTreeAdapter as tree, parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** The parts of HTML that can contain values. */
export interface Markup {
  /** Contents of script elements and event handler attributes, and javascript: URLs. */
  readonly scripts: readonly string[];
  /** Id attributes. */
  readonly elementIds: readonly string[];
  /** Visible text, with line breaks between blocks. */
  readonly text: string;
}

const BLOCKS: readonly string[] = ['br', 'div', 'li', 'p', 'pre', 'td', 'tr'];
const JAVASCRIPT_URL = /^\s*javascript:/i;

/** Parses HTML as a browser does: malformed HTML is accepted, and comments are ignored. */
export function readMarkup(html: string): Markup {
  const nodes = parseFragment(html).childNodes.flatMap(withDescendants);
  const elements = nodes.filter((node) => tree.isElementNode(node));
  return {
    scripts: elements.flatMap(scriptsOf),
    elementIds: elements.flatMap((element) => attribute(element, 'id') ?? []),
    text: nodes.map(visibleText).join('')
  };
}

/** Decodes the character references in a text. */
export function decodeReferences(text: string): string {
  return readMarkup(text).text;
}

function withDescendants(node: Node): Node[] {
  const children = 'childNodes' in node ? node.childNodes : [];
  // a template element has its content in a separate fragment
  const content = 'content' in node ? node.content.childNodes : [];
  return [node, ...[...children, ...content].flatMap(withDescendants)];
}

function scriptsOf(element: Element): string[] {
  const own = element.tagName === 'script' ? element.childNodes.filter((node) => tree.isTextNode(node)) : [];
  const attributes = element.attrs.flatMap(({ name, value }) => {
    if (name.startsWith('on')) {
      return [value];
    }
    return JAVASCRIPT_URL.test(value) ? [value.replace(JAVASCRIPT_URL, '')] : [];
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
