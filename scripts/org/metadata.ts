import { readFile } from 'node:fs/promises';
import { XMLParser } from 'fast-xml-parser';

/** One element of a metadata file: texts and lists of child elements by name, and attributes by name after an @. */
export type MetadataNode = Record<string, unknown>;

const ATTRIBUTE = '@';

// Values stay text (an API name such as 007 is no number); every element is a list, so that one child and several look alike.
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
 * @throws when the file has no such root element
 */
export async function readMetadata(file: string, rootElement: string): Promise<MetadataNode> {
  const document = parser.parse(await readFile(file, 'utf8')) as MetadataNode;
  const root = children(document, rootElement)[0];
  if (!root) {
    throw new Error(`${file}: no <${rootElement}>`);
  }
  return root;
}

/** The child elements of that name. */
export function children(node: MetadataNode, name: string): MetadataNode[] {
  return list(node, name).filter((child) => typeof child === 'object' && child !== null) as MetadataNode[];
}

/** The text of the first child element of that name, '' for an empty one, undefined when there is none. */
export function text(node: MetadataNode, name: string): string | undefined {
  return texts(node, name)[0];
}

/** The texts of the child elements of that name. */
export function texts(node: MetadataNode, name: string): string[] {
  return list(node, name).filter((child) => typeof child === 'string');
}

/** The value of an attribute, '' when there is none. */
export function attribute(node: MetadataNode, name: string): string {
  const value = node[ATTRIBUTE + name];
  return typeof value === 'string' ? value : '';
}

function list(node: MetadataNode, name: string): unknown[] {
  const value = node[name];
  return Array.isArray(value) ? value : [];
}
