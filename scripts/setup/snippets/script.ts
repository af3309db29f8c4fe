import { parse } from 'acorn';
import type { AnyNode, CallExpression, Expression, Program } from 'acorn';
import { isDummy, parse as parseLoosely } from 'acorn-loose';
import { full } from 'acorn-walk';
import { decodeReferences } from './markup.ts';

/** A call of a function that has a name of its own. */
export interface Call {
  /** Last two parts of the function's name, for example liveagent.init for window.liveagent.init. */
  readonly name: string;
  readonly arguments: readonly Argument[];
}

/** A value in code. */
export interface Term {
  /** The text that it is, as far as the code tells it. */
  readonly text: string | undefined;
  /** As it stands in the code. */
  readonly code: string;
}

/** An argument of a call, with its properties when it is an object. */
export interface Argument extends Term {
  readonly properties: ReadonlyMap<string, Term>;
}

/** Code, and the tree that it is. */
interface Script {
  readonly code: string;
  readonly program: Program;
}

/** What names stand for: the expression of the only assignment to each. */
type Bindings = ReadonlyMap<string, Expression | undefined>;

/** Deployment codes were written over many years, in scripts of all kinds. */
const OPTIONS = { ecmaVersion: 'latest', sourceType: 'script', allowReturnOutsideFunction: true } as const;

/** A chain of names and sums longer than this is no deployment code. */
const DEPTH = 10;

/** Whether the whole text is JavaScript. */
export function isScript(code: string): boolean {
  return parseStrictly(code) !== undefined;
}

/** The calls in scripts that share a page, in order. What is no JavaScript is read as far as it can be understood. */
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
  return parseStrictly(decoded) ?? { code, program: parseLoosely(code, OPTIONS) };
}

function parseStrictly(code: string): Script | undefined {
  try {
    return { code, program: parse(code, OPTIONS) };
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

/** The expression that a name, or a property of a named object, stands for. */
function resolve(node: AnyNode, bindings: Bindings, depth = 0): AnyNode | undefined {
  if (depth > DEPTH) {
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
  const target = depth > DEPTH ? undefined : resolve(node, bindings, depth);
  const parts = target && partsOf(target);
  const texts = parts?.map((part) => (typeof part === 'string' ? part : textOf(part, bindings, depth + 1)));
  return texts === undefined || texts.includes(undefined) ? undefined : texts.join('');
}

/** What a text is joined from; undefined for what is no text. */
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
