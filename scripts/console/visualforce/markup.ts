import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import { escapeHtml } from '../session.ts';

/** Something of a page's markup, as the parser keeps it in order: its name with what is in it, attributes under ':@'. */
type Part = Record<string, Part[] | string> & { ':@'?: Record<string, string> };

const TEXT = '#text';
const ATTRIBUTES = ':@';
const AT = '@';
const FORM = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: AT,
  allowBooleanAttributes: true,
  processEntities: false,
  parseTagValue: false,
  trimValues: false,
  // what is in them is no markup
  stopNodes: ['*.script', '*.style']
};
const parser = new XMLParser(FORM);
const builder = new XMLBuilder({
  ...FORM,
  suppressEmptyNode: false,
  unpairedTags: ['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'],
  suppressUnpairedNode: true
});
const CODE = ['script', 'style'];

/** What stands in for the platform when a page's markup becomes HTML. */
export interface MarkupContext {
  /** The value of an expression, without the braces; it throws for what it does not know. */
  evaluate(expression: string): string;
  /** HTML for a tag of Visualforce; it throws for one that it does not know. */
  tag(name: string, attributes: ReadonlyMap<string, string>): string;
}

/** A page's own attributes and the HTML of what is in it. */
export interface RenderedPage {
  attributes: ReadonlyMap<string, string>;
  body: string;
}

/**
 * Renders a Visualforce page: expressions become their values, Visualforce's tags become HTML, and HTML stays what it is.
 * @throws when the markup is no Visualforce page, or the context does not know something in it
 */
export function renderMarkup(markup: string, context: MarkupContext): RenderedPage {
  const page = (parser.parse(markup) as Part[]).find((part) => nameOf(part) === 'apex:page');
  if (!page) {
    throw new Error('The markup has no <apex:page>');
  }
  const attributes = new Map(attributesOf(page));
  return {
    attributes,
    body: partsOf(page, 'apex:page')
      .map((part) => render(part, context))
      .join('')
  };
}

function render(part: Part, context: MarkupContext): string {
  const name = nameOf(part);
  if (name === TEXT) {
    return fill(textOf(part), context, true);
  }
  const attributes = attributesOf(part).map(([key, value]) => [key, fill(value, context, true)] as const);
  if (name.includes(':')) {
    return context.tag(name, new Map(attributes));
  }
  const inner = CODE.includes(name)
    ? fill(
        partsOf(part, name)
          .map((text) => textOf(text))
          .join(''),
        context,
        false
      )
    : partsOf(part, name)
        .map((child) => render(child, context))
        .join('');
  return element(name, attributes, inner);
}

function element(name: string, attributes: (readonly [string, string])[], inner: string): string {
  const shell = builder.build([
    {
      [name]: [{ [TEXT]: '\0' }],
      [ATTRIBUTES]: Object.fromEntries(attributes.map(([key, value]) => [AT + key, value]))
    }
  ]);
  return shell.replace('\0', () => inner);
}

/** The platform encodes what it puts into markup, unless the page has encoded it; code has to do so itself. */
function fill(text: string, context: MarkupContext, isMarkup: boolean): string {
  return text.replace(/\{!([^}]*)\}/g, (_match, expression: string) => {
    const value = context.evaluate(expression.trim());
    return isMarkup && !/^\s*HTMLENCODE\(/i.test(expression) ? escapeHtml(value) : value;
  });
}

function textOf(part: Part): string {
  const text = part[TEXT];
  return typeof text === 'string' ? text : '';
}

function nameOf(part: Part): string {
  return Object.keys(part).find((key) => key !== ATTRIBUTES) ?? '';
}

function partsOf(part: Part, name: string): Part[] {
  const parts = part[name];
  return Array.isArray(parts) ? parts : [];
}

function attributesOf(part: Part): [name: string, value: string][] {
  return Object.entries(part[ATTRIBUTES] ?? {}).map(([name, value]) => [name.slice(AT.length), value]);
}
