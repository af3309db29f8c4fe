import { createRequire } from 'node:module';

/** A formula as a tree. A blank literal is null. */
export type FormulaNode =
  | { type: 'literal'; dataType: string; value: string | number | null }
  | { type: 'identifier'; name: string }
  | { type: 'callExpression'; id: string; arguments: FormulaNode[] };

// Formulon brings no types. Only its parser is used: its own TEXT() makes "NULL" of a blank number, an org makes it blank.
const { ast } = createRequire(import.meta.url)('formulon') as {
  /** Answers with an object without a type for an empty formula. */
  ast(this: void, formula: string): FormulaNode | { type: 'error' } | { type?: never };
};

/** Parses a formula; undefined when it is empty or not a valid one. */
export function parseFormula(text: string): FormulaNode | undefined {
  const tree = ast(text);
  return tree.type === undefined || tree.type === 'error' ? undefined : tree;
}
