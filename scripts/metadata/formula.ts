import { parseFormula } from '../lib/formulaTree.ts';
import type { FormulaNode } from '../lib/formulaTree.ts';
import { FORMULA_FUNCTIONS, MARKUP_FUNCTIONS, MARKUP_GLOBALS, OPERATORS, STANDARD_GLOBALS } from './known/formulas.ts';
import { fieldProblem, isCustom } from './names.ts';
import { resolve } from './model/project.ts';
import type { Package, Project } from './model/project.ts';

/** Names and functions that a formula uses. */
export interface Formula {
  readonly names: readonly string[];
  readonly functions: readonly string[];
  /** The function that makes the value of the whole, if one does. */
  readonly outermost?: string;
}

/** Where a formula stands. */
export interface FormulaPlace {
  readonly project: Project;
  readonly package: Package;
  /** The object whose fields it names directly, or the standard controller of the page. */
  readonly object: string | undefined;
  /** In Visualforce markup, fields are named with their object, and more variables and functions are known. */
  readonly markup: boolean;
}

const COMMENT = /\/\*[^]*?\*\//g;

/** Reads a formula; undefined when it is not a valid one. */
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

/** What is wrong with a formula where it stands: its syntax, its functions, the names it uses. */
export function formulaProblems(text: string, place: FormulaPlace): string[] {
  const formula = readFormula(text);
  if (!formula) {
    return [`the formula ${JSON.stringify(text)} cannot be parsed`];
  }
  const known = [...FORMULA_FUNCTIONS, ...OPERATORS, ...(place.markup ? MARKUP_FUNCTIONS : [])];
  return [
    ...formula.functions
      .filter((name) => !known.includes(name))
      .map((name) => `no function is named ${name.toUpperCase()}`),
    ...formula.names.flatMap((name) => nameProblem(name, place) ?? [])
  ];
}

function nameProblem(name: string, place: FormulaPlace): string | undefined {
  const [head = '', ...rest] = name.split('.');
  return head.startsWith('$') ? globalProblem(head, rest, place) : fieldNameProblem(head, rest, place);
}

type Lookup = (rest: readonly string[], place: FormulaPlace) => string | undefined;

const GLOBALS: Readonly<Record<string, Lookup>> = {
  $Setup: ([object = '', field = ''], { project, package: from }) => fieldProblem(project, from, object, field),
  $Label: ofTypes('CustomLabel'),
  $Permission: ofTypes('CustomPermission'),
  $CustomMetadata: metadataProblem,
  $Resource: ofTypes('StaticResource')
};

/** Which of the variables above are not known everywhere. */
const ONLY_IN: Readonly<Record<string, 'formulas' | 'markup'>> = { $CustomMetadata: 'formulas', $Resource: 'markup' };

function globalProblem(variable: string, rest: readonly string[], place: FormulaPlace): string | undefined {
  const here = place.markup ? 'markup' : 'formulas';
  if ((ONLY_IN[variable] ?? here) !== here) {
    return `${variable} is not known in ${here}`;
  }
  const standard = [...STANDARD_GLOBALS, ...(place.markup ? MARKUP_GLOBALS : [])];
  return standard.includes(variable)
    ? undefined
    : (GLOBALS[variable] ?? (() => `no global variable is named ${variable}`))(rest, place);
}

function ofTypes(...types: string[]): Lookup {
  return ([name = ''], { project, package: from }) => resolve(project, from, types, name).problem;
}

function metadataProblem(
  [type = '', record = '', field = '']: readonly string[],
  place: FormulaPlace
): string | undefined {
  const name = `${type.replace(/__mdt$/, '')}.${record}`;
  return (
    resolve(place.project, place.package, ['CustomMetadata'], name).problem ??
    fieldProblem(place.project, place.package, type, field)
  );
}

/** Fields of related records (`Owner.Name`, `Parent__r.Name`) are not followed. */
function fieldNameProblem(head: string, rest: readonly string[], place: FormulaPlace): string | undefined {
  const { project, package: from, object, markup } = place;
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
