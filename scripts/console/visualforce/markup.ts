import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { escapeHtml } from '../session.ts';

/** A node as fast-xml-parser represents it with preserveOrder: the name with the children, and the attributes under ':@'. */
type MarkupNode = Record<string, MarkupNode[] | string> & { ':@'?: Record<string, string> };

const TEXT = '#text';
const ATTRIBUTES = ':@';
const ATTRIBUTE_PREFIX = '@';
const PARSER_OPTIONS = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE_PREFIX,
  allowBooleanAttributes: true,
  processEntities: false,
  parseTagValue: false,
  trimValues: false,
  // their content is not markup
  stopNodes: ['*.script', '*.style']
};
const parser = new XMLParser(PARSER_OPTIONS);
const builder = new XMLBuilder({
  ...PARSER_OPTIONS,
  suppressEmptyNode: false,
  unpairedTags: ['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'],
  suppressUnpairedNode: true
});
const CODE_ELEMENTS = ['script', 'style'];

/** Replaces the platform in rendering. */
export interface MarkupContext {
  /** Evaluates an expression without its braces. @throws Error for an unsupported expression */
  evaluate(expression: string): string;
  /** Renders a Visualforce tag to HTML. @throws Error for an unsupported tag */
  tag(name: string, attributes: ReadonlyMap<string, string>): string;
}

/** The attributes of the page, and its content as HTML. */
export interface RenderedPage {
  attributes: ReadonlyMap<string, string>;
  body: string;
}

/**
 * Renders the markup of a Visualforce page to HTML.
 * @throws Error when there is no <apex:page>, or the context does not support a tag or an expression
 */
export function renderMarkup(markup: string, context: MarkupContext): RenderedPage {
  const page = (parser.parse(markup) as MarkupNode[]).find((node) => nameOf(node) === 'apex:page');
  if (!page) {
    throw new Error('The markup has no <apex:page>');
  }
  const attributes = new Map(attributesOf(page));
  return {
    attributes,
    body: childrenOf(page, 'apex:page')
      .map((node) => render(node, context))
      .join('')
  };
}

function render(node: MarkupNode, context: MarkupContext): string {
  const name = nameOf(node);
  if (name === TEXT) {
    return evaluateExpressions(textOf(node), context, true);
  }
  const attributes = attributesOf(node).map(
    ([key, value]) => [key, evaluateExpressions(value, context, true)] as const
  );
  if (name.includes(':')) {
    return context.tag(name, new Map(attributes));
  }
  const inner = CODE_ELEMENTS.includes(name)
    ? evaluateExpressions(
        childrenOf(node, name)
          .map((text) => textOf(text))
          .join(''),
        context,
        false
      )
    : childrenOf(node, name)
        .map((child) => render(child, context))
        .join('');
  return renderElement(name, attributes, inner);
}

function renderElement(name: string, attributes: (readonly [string, string])[], inner: string): string {
  const html = builder.build([
    {
      [name]: [{ [TEXT]: '\0' }],
      [ATTRIBUTES]: Object.fromEntries(attributes.map(([key, value]) => [ATTRIBUTE_PREFIX + key, value]))
    }
  ]);
  return html.replace('\0', () => inner);
}

/** Replaces expressions by their values. As on the platform, values in markup are encoded unless HTMLENCODE does so. */
function evaluateExpressions(text: string, context: MarkupContext, isMarkup: boolean): string {
  return text.replace(/\{!([^}]*)\}/g, (_match, expression: string) => {
    const value = context.evaluate(expression.trim());
    return isMarkup && !/^\s*HTMLENCODE\(/i.test(expression) ? escapeHtml(value) : value;
  });
}

function textOf(node: MarkupNode): string {
  const text = node[TEXT];
  return typeof text === 'string' ? text : '';
}

function nameOf(node: MarkupNode): string {
  return Object.keys(node).find((key) => key !== ATTRIBUTES) ?? '';
}

function childrenOf(node: MarkupNode, name: string): MarkupNode[] {
  const children = node[name];
  return Array.isArray(children) ? children : [];
}

function attributesOf(node: MarkupNode): [name: string, value: string][] {
  return Object.entries(node[ATTRIBUTES] ?? {}).map(([name, value]) => [name.slice(ATTRIBUTE_PREFIX.length), value]);
}
