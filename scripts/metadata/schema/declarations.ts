import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** A JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

const ANYTHING: Schema = {};
/** The content of an element without attributes and child elements. */
const TEXT: Schema = { type: 'string' };
const BOOLEAN: Schema = { enum: ['true', 'false'] };
const NUMBER: Schema = { type: 'string', pattern: '^-?[0-9]+(\\.[0-9]+)?$' };

interface ObjectSchema {
  readonly properties: Readonly<Record<string, Schema>>;
  readonly required: readonly string[];
}

type Declarations = ReadonlyMap<string, ts.TypeNode>;

/**
 * JSON Schemas by type name, generated from Salesforce's declarations of all metadata types in `@salesforce/types`. The
 * declarations are type aliases of primitives, unions of literals, arrays, objects and intersections of objects. The schemas
 * describe XML in the form of `toJson`: a list for each element name, a string for each value.
 * @throws when the declarations use another kind of type
 */
export function metadataSchemas(): Record<string, Schema> {
  // the package exports the path of the empty module beside the declarations only
  const module = createRequire(import.meta.url).resolve('@salesforce/types/metadata');
  const file = join(dirname(module), 'metadata.d.ts');
  return schemasOf(readFileSync(file, 'utf8'));
}

/** The schemas of the type aliases in a declaration file. */
export function schemasOf(declarationFile: string): Record<string, Schema> {
  const source = ts.createSourceFile('types.d.ts', declarationFile, ts.ScriptTarget.ESNext);
  const declarations: Declarations = new Map(
    source.statements.filter(ts.isTypeAliasDeclaration).map(({ name, type }) => [name.text, type])
  );
  return Object.fromEntries([...declarations].map(([name, type]) => [name, definition(type, declarations)]));
}

function definition(type: ts.TypeNode, declarations: Declarations): Schema {
  if (ts.isTypeLiteralNode(type) || ts.isIntersectionTypeNode(type)) {
    const { properties, required } = objectOf(type, declarations);
    return { type: 'object', properties, required, additionalProperties: false };
  }
  return value(type);
}

function objectOf(type: ts.TypeNode, declarations: Declarations): ObjectSchema {
  if (ts.isIntersectionTypeNode(type)) {
    const parts = type.types.map((part) => objectOf(part, declarations));
    return {
      properties: Object.assign({}, ...parts.map((part) => part.properties)) as Record<string, Schema>,
      required: parts.flatMap((part) => part.required)
    };
  }
  if (ts.isTypeReferenceNode(type)) {
    const declared = declarations.get(nameOf(type));
    return declared ? objectOf(declared, declarations) : unexpected(type);
  }
  if (type.kind === ts.SyntaxKind.StringKeyword) {
    // an abstract type, which has no elements
    return { properties: {}, required: [] };
  }
  return ts.isTypeLiteralNode(type) ? literalOf(type) : unexpected(type);
}

/** The declarations make every list required, but an empty list has no element in XML. */
function literalOf(type: ts.TypeLiteralNode): ObjectSchema {
  const members = type.members.filter(ts.isPropertySignature);
  const entries = members.map((member) => [memberName(member), occurrences(member.type)] as const);
  const required = members.filter((member) => !member.questionToken && member.type && !ts.isArrayTypeNode(member.type));
  return { properties: Object.fromEntries(entries), required: required.map(memberName) };
}

function occurrences(type: ts.TypeNode | undefined): Schema {
  if (!type) {
    return { type: 'array', items: TEXT };
  }
  return ts.isArrayTypeNode(type)
    ? { type: 'array', items: value(type.elementType) }
    : { type: 'array', items: value(type), maxItems: 1 };
}

function value(type: ts.TypeNode): Schema {
  switch (type.kind) {
    case ts.SyntaxKind.StringKeyword:
      return TEXT;
    case ts.SyntaxKind.BooleanKeyword:
      return BOOLEAN;
    case ts.SyntaxKind.NumberKeyword:
      return NUMBER;
    case ts.SyntaxKind.AnyKeyword:
    case ts.SyntaxKind.UnknownKeyword:
      return ANYTHING;
    default:
      return named(type);
  }
}

function named(type: ts.TypeNode): Schema {
  if (ts.isTypeReferenceNode(type)) {
    const name = nameOf(type);
    // the built-in type, which is text in XML
    return name === 'Date' ? TEXT : { $ref: `#/$defs/${name}` };
  }
  const options = ts.isUnionTypeNode(type) ? type.types : [type];
  return { enum: options.map((option) => literalText(option) ?? unexpected(option)) };
}

function literalText(type: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;
}

function nameOf(type: ts.TypeReferenceNode): string {
  return ts.isIdentifier(type.typeName) ? type.typeName.text : unexpected(type);
}

function memberName(member: ts.PropertySignature): string {
  return ts.isIdentifier(member.name) || ts.isStringLiteral(member.name) ? member.name.text : unexpected(member);
}

function unexpected(node: ts.Node): never {
  throw new Error(`@salesforce/types declares a ${ts.SyntaxKind[node.kind]}, which is not expected there`);
}
