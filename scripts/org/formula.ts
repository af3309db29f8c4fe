import { parseFormula } from '../lib/formulaTree.ts';
import type { FormulaNode } from '../lib/formulaTree.ts';

/** The value of a field; null is blank. */
export type FormulaValue = string | number | null;

/**
 * Evaluates a text formula with literals, `&`, TEXT(), references, and Visualforce's encoding functions. Blank fields
 * are treated as blank.
 * @param valueOf returns the value of a reference such as `$Setup.Assistant_Settings__c.Source__c`, undefined for an
 * unknown one
 * @throws Error for invalid syntax, other functions and operators, and unknown references
 */
export function evaluateFormula(formula: string, valueOf: (name: string) => FormulaValue | undefined): string {
  const tree = parseFormula(formula);
  if (tree === undefined) {
    throw new Error(`Syntax error in the formula ${formula}`);
  }
  return asText(evaluate(tree, valueOf));
}

function evaluate(node: FormulaNode, valueOf: (name: string) => FormulaValue | undefined): FormulaValue {
  if (node.type === 'literal') {
    return node.value;
  }
  if (node.type === 'identifier') {
    const value = valueOf(node.name);
    if (value === undefined) {
      throw new Error(`Field ${node.name} does not exist`);
    }
    return value;
  }
  const values = node.arguments.map((argument) => evaluate(argument, valueOf));
  return call(node.id, values);
}

function call(name: string, values: FormulaValue[]): string {
  switch (name) {
    case 'add':
      // The parser calls both & and + `add`. + would add numbers, but the package's text formulas do not.
      values.forEach(assertText);
      return values.map(asText).join('');
    case 'text':
      return asText(values[0] ?? null);
    case 'jsencode':
      return asText(values[0] ?? null).replace(/[\\'"<>&/\p{Cc}\u2028\u2029]/gu, unicodeEscape);
    case 'htmlencode':
      return asText(values[0] ?? null).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
    case 'urlencode':
      return new URLSearchParams([[asText(values[0] ?? null), '']]).toString().slice(0, -1);
    default:
      throw new Error(`The stand-in org does not know the formula function ${name.toUpperCase()}()`);
  }
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function assertText(value: FormulaValue): void {
  if (typeof value === 'number') {
    throw new Error(`Incorrect parameter type for operator '&'. Expected Text, received Number`);
  }
}

function asText(value: FormulaValue): string {
  return value === null ? '' : String(value);
}
