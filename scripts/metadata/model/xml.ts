import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { memoize } from '../../lib/memoize.ts';

/** An element of a metadata file or of markup. */
export interface XmlElement {
  readonly name: string;
  /**
   * Names of the elements from below the root to this one, joined by dots. Elements of the same name have their key or
   * position in brackets, for example `labels[Assistant_Title].value`. Empty for the root.
   */
  readonly path: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

/** The text is no well-formed XML; the message contains the line. */
export class XmlError extends Error {}

type RawNode = Record<string, unknown>;

const ATTRIBUTES = ':@';
const TEXT = '#text';
/** Names of child elements whose text identifies an element, in order of precedence. */
const KEYS = [
  'fullName',
  'name',
  'field',
  'application',
  'apexPage',
  'object',
  'tab',
  'componentName',
  'identifier',
  'leftValue',
  'actionName'
];

// Values stay text, because an API name such as 007 is no number. Scripts in markup are not XML.
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  stopNodes: ['*.script', '*.style']
});

/**
 * Reads a metadata file, or markup without scripts.
 * @throws XmlError when it is not well-formed, with the place
 */
export const parseXml: (text: string) => XmlElement = memoize((text) => read(text, text));

const SCRIPT = /(<(script|style)\b[^>]*>)[^]*?(?=<\/\2>)/g;

/**
 * Reads the markup of a page, whose scripts may hold what XML does not allow.
 * @throws XmlError when its tags do not fit together
 */
export function parseMarkup(text: string): XmlElement {
  return read(text, text.replace(SCRIPT, '$1'));
}

function read(text: string, checked: string): XmlElement {
  const validity = XMLValidator.validate(checked);
  if (validity !== true) {
    throw new XmlError(`no well-formed XML: line ${validity.err.line}: ${validity.err.msg}`);
  }
  const [root, second] = elementsOf(parser.parse(text) as RawNode[]);
  if (!root || second) {
    throw new XmlError('no well-formed XML: there has to be one root element');
  }
  return toElement(root, '');
}

function toElement(raw: RawNode, path: string): XmlElement {
  const name = nameOf(raw);
  const content = raw[name] as RawNode[];
  const names = elementsOf(content).map(nameOf);
  const children = elementsOf(content).map((child, index) => {
    const before = names.slice(0, index).filter((other) => other === nameOf(child)).length;
    const alone = names.filter((other) => other === nameOf(child)).length === 1;
    return toElement(child, join(path, step(child, alone ? undefined : before + 1)));
  });
  return { name, path, attributes: attributesOf(raw), children, text: textOf(content) };
}

function step(raw: RawNode, position: number | undefined): string {
  const name = nameOf(raw);
  const key = keyOf(raw) ?? position;
  return key === undefined ? name : `${name}[${key}]`;
}

function keyOf(raw: RawNode): string | undefined {
  const attribute = attributesOf(raw)['name'];
  const content = raw[nameOf(raw)] as RawNode[];
  const keys = KEYS.map((key) => elementsOf(content).find((child) => nameOf(child) === key));
  const found = keys.find((child) => child !== undefined);
  return attribute ?? (found && textOf(found[nameOf(found)] as RawNode[]));
}

function join(path: string, next: string): string {
  return path === '' ? next : `${path}.${next}`;
}

function elementsOf(content: readonly RawNode[]): RawNode[] {
  return content.filter((node) => !(TEXT in node));
}

function nameOf(raw: RawNode): string {
  return Object.keys(raw).find((key) => key !== ATTRIBUTES) ?? '';
}

function attributesOf(raw: RawNode): Record<string, string> {
  return (raw[ATTRIBUTES] as Record<string, string> | undefined) ?? {};
}

function textOf(content: readonly RawNode[]): string {
  return content
    .filter((node) => TEXT in node)
    .map((node) => String(node[TEXT]))
    .join('');
}
