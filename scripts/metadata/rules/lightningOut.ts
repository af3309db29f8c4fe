import ts from 'typescript';
import type { Finding } from '../findings.ts';
import { publicNames, visit } from '../model/classes.ts';
import { findingInContent, resolve } from '../model/project.ts';
import type { Component } from '../model/project.ts';
import { auraDependencies, auraMarkup } from './aura.ts';
import type { PageMarkup } from './markup.ts';

const OUT_APPS: readonly (string | undefined)[] = ['ltng:outApp', 'ltng:outAppUnstyled'];

interface Call {
  readonly method: string;
  readonly name: string;
  /** Names of the attributes, as far as they are in an object literal. */
  readonly attributes: readonly string[];
}

/**
 * Checks the calls of Lightning Out in a page's script: the app exists and supports Lightning Out, it depends on the
 * component, and the component has the attributes as public properties.
 */
export function lightningOutFindings(markup: PageMarkup, script: string): Finding[] {
  const calls = callsIn(script);
  const apps = calls
    .filter(({ method }) => method === 'use')
    .flatMap(({ name }) => named(markup, ['AuraDefinitionBundle'], name) ?? []);
  return calls.flatMap((call) =>
    (call.method === 'use' ? appProblems(markup, call) : componentProblems(markup, call, apps)).map((reason) =>
      findingInContent(markup.page, markup.content, call.name, reason)
    )
  );
}

function appProblems(markup: PageMarkup, { name }: Call): string[] {
  const { component, problem } = lookUp(markup, ['AuraDefinitionBundle'], name);
  if (!component) {
    return problem ? [problem] : [];
  }
  const fits = auraMarkup(component).some(
    ({ name: root, attributes }) =>
      root === 'aura:application' && attributes['access'] === 'GLOBAL' && OUT_APPS.includes(attributes['extends'])
  );
  return fits ? [] : ['is no application that extends ltng:outApp with access GLOBAL'];
}

function componentProblems(markup: PageMarkup, { name, attributes }: Call, apps: readonly Component[]): string[] {
  const { component, problem } = lookUp(markup, ['LightningComponentBundle', 'AuraDefinitionBundle'], name);
  if (!component) {
    return problem ? [problem] : [];
  }
  const known = apps.length === 0 || apps.some((app) => auraDependencies(app).includes(component.fullName));
  const names = component.type === 'LightningComponentBundle' ? publicNames(component) : new Set(attributes);
  return [
    ...(known ? [] : [`the app ${apps.map(({ fullName }) => fullName).join(', ')} does not depend on it`]),
    ...attributes.filter((attribute) => !names.has(attribute)).map((attribute) => `has no public property ${attribute}`)
  ];
}

function named(markup: PageMarkup, types: readonly string[], name: string): Component | undefined {
  return lookUp(markup, types, name).component;
}

function lookUp({ project, page }: PageMarkup, types: readonly string[], name: string): ReturnType<typeof resolve> {
  return resolve(project, page.package, types, name.replace(/^c:/, ''));
}

/** The calls of `$Lightning.use` and `$Lightning.createComponent` with a literal name. */
function callsIn(script: string): Call[] {
  const source = ts.createSourceFile('page.js', script, ts.ScriptTarget.ESNext);
  const literals = objectLiterals(source);
  const calls: Call[] = [];
  visit(source, (node) => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const { expression, name } = node.expression;
      const [first, second] = node.arguments;
      if (ts.isIdentifier(expression) && expression.text === '$Lightning' && first && ts.isStringLiteral(first)) {
        const method = name.text;
        const attributes = method === 'createComponent' ? keysOf(second, literals) : [];
        calls.push({ method, name: first.text, attributes });
      }
    }
  });
  return calls.filter(({ method }) => method === 'use' || method === 'createComponent');
}

type Literals = ReadonlyMap<string, ts.ObjectLiteralExpression>;

function objectLiterals(source: ts.SourceFile): Literals {
  const found = new Map<string, ts.ObjectLiteralExpression>();
  visit(source, (node) => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && isObjectLiteral(node.initializer)) {
      found.set(node.name.text, node.initializer);
    }
  });
  return found;
}

function isObjectLiteral(node: ts.Node | undefined): node is ts.ObjectLiteralExpression {
  return node !== undefined && ts.isObjectLiteralExpression(node);
}

function keysOf(node: ts.Expression | undefined, literals: Literals): string[] {
  const literal = node && ts.isIdentifier(node) ? literals.get(node.text) : node;
  return isObjectLiteral(literal)
    ? literal.properties.flatMap(({ name }) =>
        name && (ts.isIdentifier(name) || ts.isStringLiteral(name)) ? [name.text] : []
      )
    : [];
}
