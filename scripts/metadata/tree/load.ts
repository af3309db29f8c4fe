import { existsSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative, sep } from 'node:path';
import { ComponentSet } from '@salesforce/source-deploy-retrieve';
import type { SourceComponent } from '@salesforce/source-deploy-retrieve';
import type { Finding } from '../findings.ts';
import { bundleLibrary, isLibrary } from '../../lib/libraries.ts';
import { filesBelow } from '../../org/project.ts';
import { textAt } from './elements.ts';
import type { Package } from './packages.ts';
import type { Component, Content } from './project.ts';
import { parseXml, XmlError } from './xml.ts';
import type { XmlElement } from './xml.ts';

/** What a package holds, and what of it cannot be read. */
export interface LoadedPackage {
  readonly components: readonly Component[];
  /** Absolute paths of the files that make up the components. */
  readonly files: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

interface Place {
  readonly root: string;
  readonly package: Package;
}

const CODE = /\.(?:ts|js|html|css|page|component|app|cmp|evt|intf|design)$/;
const SOURCE_MAP = /\/\/# sourceMappingURL=data:\S+\s*$/;
const NOT_DEPLOYED = /[\\/]__(?:tests|mocks)__[\\/]/;

/**
 * Resolves the components of a package with the library that deploys them, in source format or metadata format.
 * @param root the folder that paths in findings are relative to
 */
export async function loadPackage(root: string, from: Package): Promise<LoadedPackage> {
  const place = { root, package: from };
  let resolved: SourceComponent[];
  try {
    resolved = existsSync(from.folder) ? ComponentSet.fromSource(from.folder).getSourceComponents().toArray() : [];
  } catch (error) {
    return { components: [], files: new Set(), findings: [unresolved(place, error as Error)] };
  }
  const loaded = await Promise.all(resolved.map((source) => loadComponent(place, source)));
  return {
    components: loaded.flatMap((each) => each.components),
    files: new Set(loaded.flatMap((each) => [...each.files])),
    findings: loaded.flatMap((each) => each.findings)
  };
}

async function loadComponent(place: Place, source: SourceComponent): Promise<LoadedPackage> {
  const { xml, problem } = readXml(place, source);
  const component = await toComponent(place, source, xml);
  const own = {
    components: [component, ...nested(source, component)],
    files: new Set([...source.walkContent(), source.xml ?? '']),
    findings: problem ? [problem] : []
  };
  const parts = problem ? [] : await Promise.all(partsOf(source).map((part) => loadComponent(place, part)));
  return {
    components: [...own.components, ...parts.flatMap((part) => part.components)],
    files: new Set([...own.files, ...parts.flatMap((part) => [...part.files])]),
    findings: [...own.findings, ...parts.flatMap((part) => part.findings)]
  };
}

/** In source format the parts of an object have files of their own, of which the library tells only on request. */
function partsOf(source: SourceComponent): SourceComponent[] {
  const isFolder = source.content !== undefined && source.type.children !== undefined;
  return isFolder ? source.getChildren().filter(({ xml }) => xml !== source.xml) : [];
}

/** The library's messages begin with the file that they are about. */
function unresolved(place: Place, { message }: Error): Finding {
  const [file = '', ...rest] = message.split(': ');
  const isKnown = isAbsolute(file) && existsSync(file);
  return {
    file: pathBelow(place.root, isKnown ? file : place.package.folder),
    element: '',
    reason: isKnown ? rest.join(': ') : message,
    package: place.package.name
  };
}

function readXml(place: Place, { xml: file }: SourceComponent): { xml?: XmlElement; problem?: Finding } {
  if (file === undefined) {
    return {};
  }
  try {
    return { xml: parseXml(readFileSync(file, 'utf8')) };
  } catch (error) {
    if (!(error instanceof XmlError)) {
      throw error;
    }
    const problem = { file: pathBelow(place.root, file), element: '', reason: error.message };
    return { problem: { ...problem, package: place.package.name } };
  }
}

async function toComponent(place: Place, source: SourceComponent, xml: XmlElement | undefined): Promise<Component> {
  return {
    type: source.type.name,
    fullName: source.fullName,
    file: pathBelow(place.root, source.xml ?? source.content ?? place.package.folder),
    package: place.package,
    xml,
    contents: await contentsOf(place, source)
  };
}

/** Code is read as it was written: where a TypeScript source stands beside its JavaScript, that is left out. */
async function contentsOf(place: Place, source: SourceComponent): Promise<Content[]> {
  if (source.content === undefined || source.type.name === 'CustomObject') {
    return [];
  }
  const isFolder = statSync(source.content).isDirectory();
  const files = (isFolder ? await filesBelow(source.content) : [source.content]).filter(
    (file) => !NOT_DEPLOYED.test(file)
  );
  return Promise.all(
    files
      .filter((file) => CODE.test(file) && !(file.endsWith('.js') && files.includes(file.replace(/\.js$/, '.ts'))))
      .map(async (file) => {
        const text = readFileSync(file, 'utf8');
        return { file: pathBelow(place.root, file), text, bytes: await deployedBytes(file, text) };
      })
  );
}

/** A library is deployed with its npm packages, other code without its types; the console adds source maps. */
async function deployedBytes(file: string, text: string): Promise<number> {
  // what cannot be bundled is told by its imports, or by the compiler
  const code = isLibrary(file) ? await bundleLibrary(file).catch(() => text) : text.replace(SOURCE_MAP, '');
  return Buffer.byteLength(code);
}

/** Fields within an object's file, labels within that of all labels, and the like. */
function nested(source: SourceComponent, parent: Component): Component[] {
  return Object.values(source.type.children?.types ?? {}).flatMap((type) =>
    (parent.xml?.children ?? [])
      .filter((element) => element.name === (type.xmlElementName ?? type.directoryName))
      .map((xml) => {
        const name = textAt(xml, type.uniqueIdElement ?? 'fullName') ?? '';
        const fullName = type.ignoreParentName ? name : `${source.fullName}.${name}`;
        return { ...parent, type: type.name, fullName, xml, contents: [] };
      })
  );
}

/** A path as findings name it. */
export function pathBelow(root: string, file: string): string {
  return relative(root, file).split(sep).join('/');
}
