import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { memoize } from '../../lib/memoize.ts';
import { isLibrary } from '../../lib/libraries.ts';
import { projectRoot } from '../../org/project.ts';
import type { Finding } from '../findings.ts';
import { findingInContent, ofType, resolve } from '../model/project.ts';
import type { Component, Content, Package, Project } from '../model/project.ts';
import { fieldProblem, objectProblem } from '../references.ts';

type Check = (project: Project, from: Package, name: string) => string | undefined;

/** Modules of the platform by prefix. Other imports must be relative. */
const IMPORTS: readonly (readonly [prefix: string, check: Check])[] = [
  ['c/', ofTypes('LightningComponentBundle')],
  ['@salesforce/label/c.', ofTypes('CustomLabel')],
  ['@salesforce/customPermission/', ofTypes('CustomPermission')],
  [
    '@salesforce/resourceUrl/',
    (project, from, name) => ofTypes('StaticResource')(project, from, name.split('/')[0] ?? '')
  ],
  ['@salesforce/messageChannel/', ofTypes('LightningMessageChannel')],
  ['@salesforce/schema/', schemaProblem],
  ['@salesforce/apex', () => 'imports Apex, which the packages do without'],
  ['@salesforce/i18n/', allowed],
  ['@salesforce/client/', allowed],
  ['@salesforce/user/', allowed],
  ['@salesforce/userPermission/', allowed],
  ['lightning/', allowed],
  ['lwc', allowed]
];

/** Imports and child components of Lightning web components exist. */
export function imports(project: Project): Finding[] {
  return ofType(project, 'LightningComponentBundle').flatMap((bundle) =>
    bundle.contents.flatMap((content) => [
      ...(/\.[jt]s$/.test(content.file) ? moduleFindings(project, bundle, content) : []),
      ...(content.file.endsWith('.html') ? templateFindings(project, bundle, content) : [])
    ])
  );
}

function moduleFindings(project: Project, bundle: Component, content: Content): Finding[] {
  return importedModules(content.text)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => {
      const reason = isLibrary(content.file) ? libraryProblem(name) : importProblem(project, bundle.package, name);
      return reason ? [findingInContent(bundle, content, name, reason)] : [];
    });
}

const importedModules = memoize((text): string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
);

function importProblem(project: Project, from: Package, name: string): string | undefined {
  const found = IMPORTS.find(([prefix]) => name.startsWith(prefix));
  return found ? found[1](project, from, name.slice(found[0].length)) : 'the platform has no such module';
}

/** Name of the npm package at the beginning of a module specifier. */
const PACKAGE = /^(?:@[^/]+\/)?[^/]+/;
const EXACT = /^\d+\.\d+\.\d+$/;

/** A library may import the npm packages in `dependencies`, which need an exact version because they are deployed. */
function libraryProblem(name: string): string | undefined {
  const { dependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    dependencies: Readonly<Record<string, string>>;
  };
  const version = dependencies[PACKAGE.exec(name)?.[0] ?? ''];
  if (version === undefined) {
    return 'is not among the dependencies in package.json';
  }
  return EXACT.test(version) ? undefined : `has the version ${version} in package.json, which is not an exact one`;
}

function ofTypes(...types: string[]): Check {
  return (project, from, name) => resolve(project, from, types, name).problem;
}

function schemaProblem(project: Project, from: Package, name: string): string | undefined {
  const [object = '', field] = name.split('.');
  return field === undefined ? objectProblem(project, from, object) : fieldProblem(project, from, object, field);
}

function allowed(): undefined {
  return undefined;
}

const COMMENT = /<!--[^]*?-->/g;
const CHILD = /<c-([a-z][\w-]*)/g;

function templateFindings(project: Project, bundle: Component, content: Content): Finding[] {
  const tags = [...content.text.replace(COMMENT, '').matchAll(CHILD)].map(([, tag]) => tag ?? '');
  return [...new Set(tags)].flatMap((tag) => {
    const name = tag.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const { problem } = resolve(project, bundle.package, ['LightningComponentBundle'], name);
    return problem ? [findingInContent(bundle, content, `c-${tag}`, problem)] : [];
  });
}
