import { readFile } from 'node:fs/promises';
import { XMLParser } from 'fast-xml-parser';

/**
 * An element of a metadata file: lists of texts and child elements by name, and attributes by name with the prefix @.
 */
export type MetadataNode = Record<string, unknown>;

const ATTRIBUTE = '@';

// values stay text (the API name 007 is not a number); elements are lists, whether there is one or many
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: ATTRIBUTE,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  parseTagValue: false,
  trimValues: true,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute
});

/**
 * Reads the root element of a metadata file.
 * @throws Error when the file has another root element
 */
export async function readMetadata(file: string, rootElement: string): Promise<MetadataNode> {
  const document = parser.parse(await readFile(file, 'utf8')) as MetadataNode;
  const root = children(document, rootElement)[0];
  if (!root) {
    throw new Error(`${file}: no <${rootElement}>`);
  }
  return root;
}

/** The child elements with this name. */
export function children(node: MetadataNode, name: string): MetadataNode[] {
  return list(node, name).filter((child) => typeof child === 'object' && child !== null) as MetadataNode[];
}

/** The text of the first child element with this name: '' for an empty element, undefined without one. */
export function text(node: MetadataNode, name: string): string | undefined {
  return texts(node, name)[0];
}

/** The texts of the child elements with this name. */
export function texts(node: MetadataNode, name: string): string[] {
  return list(node, name).filter((child) => typeof child === 'string');
}

/** The value of an attribute, '' without one. */
export function attribute(node: MetadataNode, name: string): string {
  const value = node[ATTRIBUTE + name];
  return typeof value === 'string' ? value : '';
}

function list(node: MetadataNode, name: string): unknown[] {
  const value = node[name];
  return Array.isArray(value) ? value : [];
}
