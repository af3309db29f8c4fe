import { createRequire } from 'node:module';

/** A node of a formula's syntax tree. A blank literal is null. */
export type FormulaNode =
  | { type: 'literal'; dataType: string; value: string | number | null }
  | { type: 'identifier'; name: string }
  | { type: 'callExpression'; id: string; arguments: FormulaNode[] };

// Formulon has no types. Only its parser is used, because its TEXT() returns "NULL" for a blank number, unlike an org.
const { ast } = createRequire(import.meta.url)('formulon') as {
  /** Returns an object without a type for an empty formula. */
  ast(this: void, formula: string): FormulaNode | { type: 'error' } | { type?: never };
};

/** Parses a formula; undefined when it is empty or invalid. */
export function parseFormula(text: string): FormulaNode | undefined {
  const tree = ast(text);
  return tree.type === undefined || tree.type === 'error' ? undefined : tree;
}
