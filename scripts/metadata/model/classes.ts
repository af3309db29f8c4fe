import { basename } from 'node:path';
import ts from 'typescript';
import { memoize } from '../../lib/memoize.ts';
import type { Component } from './project.ts';

/**
 * Names of the public properties and methods of a Lightning web component: the members of its class with `@api`. Inherited
 * members are not included.
 */
export function publicNames(component: Component): ReadonlySet<string> {
  return namesIn(component.contents.find(({ file }) => isEntry(component, file))?.text ?? '');
}

const namesIn = memoize((text): ReadonlySet<string> => {
  const names = new Set<string>();
  visit(ts.createSourceFile('component.ts', text, ts.ScriptTarget.ESNext), (node) => {
    const name = ts.isClassElement(node) && isPublic(node) ? node.name : undefined;
    if (name && ts.isIdentifier(name)) {
      names.add(name.text);
    }
  });
  return names;
});

/** Whether a file is the main module of a component. */
export function isEntry({ fullName }: Component, file: string): boolean {
  return new RegExp(`^${fullName}\\.[jt]s$`).test(basename(file));
}

/** Calls a function for a node and all nodes below it. */
export function visit(node: ts.Node, callback: (node: ts.Node) => void): void {
  callback(node);
  ts.forEachChild(node, (child) => {
    visit(child, callback);
  });
}

function isPublic(member: ts.ClassElement): boolean {
  const decorators = ts.canHaveDecorators(member) ? (ts.getDecorators(member) ?? []) : [];
  return decorators.some(({ expression }) => ts.isIdentifier(expression) && expression.text === 'api');
}
