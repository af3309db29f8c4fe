import { parse } from 'acorn';
import type { AnyNode, CallExpression, Expression, Program } from 'acorn';
import { isDummy, parse as parseLoosely } from 'acorn-loose';
import { full } from 'acorn-walk';
import { decodeReferences } from './markup.ts';

/** A call of a named function. */
export interface Call {
  /** Last two segments of the function's name, for example liveagent.init for window.liveagent.init. */
  readonly name: string;
  readonly arguments: readonly Argument[];
}

/** An expression in code. */
export interface Term {
  /** The string that it evaluates to; undefined when the code does not determine it. */
  readonly text: string | undefined;
  /** Its source code. */
  readonly code: string;
}

/** An argument of a call, with the properties of an object. */
export interface Argument extends Term {
  readonly properties: ReadonlyMap<string, Term>;
}

/** Code and its syntax tree. */
interface Script {
  readonly code: string;
  readonly program: Program;
}

/** The assigned expression of each variable; undefined for one with several assignments. */
type Bindings = ReadonlyMap<string, Expression | undefined>;

/** Permissive, because snippets come from pages of all ages. */
const PARSER_OPTIONS = { ecmaVersion: 'latest', sourceType: 'script', allowReturnOutsideFunction: true } as const;

/** Limit for chains of variables and concatenations; it also ends circular references. */
const MAX_DEPTH = 10;

/** Whether the whole text is valid JavaScript. */
export function isScript(code: string): boolean {
  return parseStrictly(code) !== undefined;
}

/** The calls in the scripts of one page, in order. Invalid JavaScript is parsed with error recovery. */
export function callsIn(codes: readonly string[]): Call[] {
  const scripts = codes.map(toScript);
  const bindings = bindingsIn(scripts);
  return scripts.flatMap(({ code, program }) => {
    const calls: Call[] = [];
    full(program, (node) => {
      const name = node.type === 'CallExpression' ? nameOf(node.callee) : undefined;
      if (name !== undefined) {
        calls.push({
          name: name.split('.').slice(-2).join('.'),
          arguments: (node as CallExpression).arguments.map((argument) => toArgument(argument, code, bindings))
        });
      }
    });
    return calls;
  });
}

function toScript(code: string): Script {
  const strict = parseStrictly(code);
  if (strict) {
    return strict;
  }
  const decoded = decodeReferences(code);
  return parseStrictly(decoded) ?? { code, program: parseLoosely(code, PARSER_OPTIONS) };
}

function parseStrictly(code: string): Script | undefined {
  try {
    return { code, program: parse(code, PARSER_OPTIONS) };
  } catch {
    return undefined;
  }
}

function bindingsIn(scripts: readonly Script[]): Bindings {
  const bindings = new Map<string, Expression | undefined>();
  const bind = (target: AnyNode, value: Expression | null | undefined) => {
    if (target.type === 'Identifier' && value) {
      bindings.set(target.name, bindings.has(target.name) ? undefined : value);
    }
  };
  scripts.forEach(({ program }) =>
    full(program, (node) => {
      if (node.type === 'VariableDeclarator') {
        bind(node.id, node.init);
      } else if (node.type === 'AssignmentExpression') {
        bind(node.left, node.operator === '=' ? node.right : undefined);
      }
    })
  );
  return bindings;
}

function nameOf(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') {
    return isDummy(node) ? undefined : node.name;
  }
  if (node.type !== 'MemberExpression' || node.computed || node.property.type !== 'Identifier') {
    return undefined;
  }
  const owner = nameOf(node.object);
  return owner === undefined ? undefined : `${owner}.${node.property.name}`;
}

function toArgument(node: AnyNode, code: string, bindings: Bindings): Argument {
  const toTerm = (of: AnyNode): Term => ({ text: textOf(of, bindings), code: code.slice(of.start, of.end) });
  const properties = propertiesOf(resolve(node, bindings)).map(([name, value]) => [name, toTerm(value)] as const);
  return { ...toTerm(node), properties: new Map(properties) };
}

function propertiesOf(node: AnyNode | undefined): [string, AnyNode][] {
  if (node?.type !== 'ObjectExpression') {
    return [];
  }
  return node.properties.flatMap((property): [string, AnyNode][] => {
    if (property.type !== 'Property' || property.computed) {
      return [];
    }
    const { key } = property;
    const name = key.type === 'Identifier' ? key.name : key.type === 'Literal' ? String(key.value) : undefined;
    return name === undefined ? [] : [[name, property.value]];
  });
}

/** The expression assigned to a variable, or to a property of an object in a variable. */
function resolve(node: AnyNode, bindings: Bindings, depth = 0): AnyNode | undefined {
  if (depth > MAX_DEPTH) {
    return undefined;
  }
  if (node.type === 'Identifier') {
    const bound = bindings.get(node.name);
    return bound && resolve(bound, bindings, depth + 1);
  }
  if (node.type === 'MemberExpression') {
    const owner = resolve(node.object, bindings, depth + 1);
    const key = node.property.type === 'Identifier' && !node.computed ? node.property.name : undefined;
    const found = propertiesOf(owner).find(([name]) => name === key)?.[1];
    return found && resolve(found, bindings, depth + 1);
  }
  return node;
}

function textOf(node: AnyNode, bindings: Bindings, depth = 0): string | undefined {
  const target = depth > MAX_DEPTH ? undefined : resolve(node, bindings, depth);
  const parts = target && partsOf(target);
  const texts = parts?.map((part) => (typeof part === 'string' ? part : textOf(part, bindings, depth + 1)));
  return texts === undefined || texts.includes(undefined) ? undefined : texts.join('');
}

/** The parts that a string expression concatenates; undefined for other expressions. */
function partsOf(node: AnyNode): (string | AnyNode)[] | undefined {
  if (node.type === 'Literal') {
    return typeof node.value === 'string' ? [node.value] : undefined;
  }
  if (node.type === 'TemplateLiteral') {
    return node.quasis.flatMap((quasi, index) => [
      quasi.value.cooked ?? '',
      ...node.expressions.slice(index, index + 1)
    ]);
  }
  return node.type === 'BinaryExpression' && node.operator === '+' ? [node.left, node.right] : undefined;
}
