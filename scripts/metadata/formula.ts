import { parseFormula } from '../lib/formulaTree.ts';
import type { FormulaNode } from '../lib/formulaTree.ts';
import { FORMULA_FUNCTIONS, MARKUP_FUNCTIONS, MARKUP_GLOBALS, OPERATORS, STANDARD_GLOBALS } from './known/formulas.ts';
import { fieldProblem, isCustom } from './references.ts';
import { resolve } from './model/project.ts';
import type { Package, Project } from './model/project.ts';

/** The names and functions in a formula. */
export interface Formula {
  readonly names: readonly string[];
  readonly functions: readonly string[];
  /** The function whose result is the value of the formula; undefined for a literal or a name. */
  readonly outermost?: string;
}

/** The place of a formula. */
export interface FormulaContext {
  readonly project: Project;
  readonly package: Package;
  /** The object that the formula's field belongs to, or the standard controller of the page. */
  readonly object: string | undefined;
  /** Whether it is in Visualforce markup, where field names include the object and more variables and functions exist. */
  readonly markup: boolean;
}

const COMMENT = /\/\*[^]*?\*\//g;

/** Parses a formula; undefined when it is invalid. */
export function readFormula(text: string): Formula | undefined {
  const tree = parseFormula(text.replace(COMMENT, ' ').trim());
  if (tree === undefined) {
    return undefined;
  }
  const nodes = below(tree);
  return {
    names: nodes.flatMap((node) => (node.type === 'identifier' ? [node.name] : [])),
    functions: nodes.flatMap((node) => (node.type === 'callExpression' ? [node.id] : [])),
    ...(tree.type === 'callExpression' && { outermost: tree.id })
  };
}

function below(node: FormulaNode): FormulaNode[] {
  return node.type === 'callExpression' ? [node, ...node.arguments.flatMap(below)] : [node];
}

/** The problems of a formula: invalid syntax, unknown functions, names that do not resolve. */
export function formulaProblems(text: string, context: FormulaContext): string[] {
  const formula = readFormula(text);
  if (!formula) {
    return [`the formula ${JSON.stringify(text)} cannot be parsed`];
  }
  const known = [...FORMULA_FUNCTIONS, ...OPERATORS, ...(context.markup ? MARKUP_FUNCTIONS : [])];
  return [
    ...formula.functions
      .filter((name) => !known.includes(name))
      .map((name) => `no function is named ${name.toUpperCase()}`),
    ...formula.names.flatMap((name) => nameProblem(name, context) ?? [])
  ];
}

function nameProblem(name: string, context: FormulaContext): string | undefined {
  const [head = '', ...rest] = name.split('.');
  return head.startsWith('$') ? globalProblem(head, rest, context) : fieldNameProblem(head, rest, context);
}

type Lookup = (rest: readonly string[], context: FormulaContext) => string | undefined;

const GLOBALS: Readonly<Record<string, Lookup>> = {
  $Setup: ([object = '', field = ''], { project, package: from }) => fieldProblem(project, from, object, field),
  $Label: ofTypes('CustomLabel'),
  $Permission: ofTypes('CustomPermission'),
  $CustomMetadata: metadataProblem,
  $Resource: ofTypes('StaticResource')
};

/** The variables above that exist only in formula fields or only in markup. */
const ONLY_IN: Readonly<Record<string, 'formulas' | 'markup'>> = { $CustomMetadata: 'formulas', $Resource: 'markup' };

function globalProblem(variable: string, rest: readonly string[], context: FormulaContext): string | undefined {
  const here = context.markup ? 'markup' : 'formulas';
  if ((ONLY_IN[variable] ?? here) !== here) {
    return `${variable} is not known in ${here}`;
  }
  const standard = [...STANDARD_GLOBALS, ...(context.markup ? MARKUP_GLOBALS : [])];
  return standard.includes(variable)
    ? undefined
    : (GLOBALS[variable] ?? (() => `no global variable is named ${variable}`))(rest, context);
}

function ofTypes(...types: string[]): Lookup {
  return ([name = ''], { project, package: from }) => resolve(project, from, types, name).problem;
}

function metadataProblem(
  [type = '', record = '', field = '']: readonly string[],
  context: FormulaContext
): string | undefined {
  const name = `${type.replace(/__mdt$/, '')}.${record}`;
  return (
    resolve(context.project, context.package, ['CustomMetadata'], name).problem ??
    fieldProblem(context.project, context.package, type, field)
  );
}

/** Fields of related records (`Owner.Name`, `Parent__r.Name`) are not checked. */
function fieldNameProblem(head: string, rest: readonly string[], context: FormulaContext): string | undefined {
  const { project, package: from, object, markup } = context;
  if (!markup) {
    return object !== undefined && rest.length === 0 && isCustom(head)
      ? fieldProblem(project, from, object, head)
      : undefined;
  }
  if (head !== object) {
    return `${head} is neither a global variable nor the page's object`;
  }
  return fieldProblem(project, from, object, rest[0] ?? '');
}
