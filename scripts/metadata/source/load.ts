import { basename, isAbsolute } from 'node:path';
import { ComponentSet, ForceIgnore, RegistryAccess } from '@salesforce/source-deploy-retrieve';
import type { SourceComponent, TreeContainer } from '@salesforce/source-deploy-retrieve';
import type { Finding } from '../findings.ts';
import { textAt } from '../model/elements.ts';
import type { Component, Package } from '../model/project.ts';
import { parseXml, XmlError } from '../model/xml.ts';
import type { XmlElement } from '../model/xml.ts';
import { readContents } from './contents.ts';
import { filesIn, readText, relativePath } from './files.ts';

/** The components of a package, and the files that cannot be read as such. */
export interface LoadedPackage {
  readonly package: Package;
  readonly components: readonly Component[];
  /** Files that cannot be read. The components are incomplete when there are any. */
  readonly unreadable: readonly Finding[];
  /** Files that belong to no component, which a deployment would leave out silently. */
  readonly strays: readonly Finding[];
}

/** Where a package is read from. */
interface Origin {
  /** The folder that paths in findings are relative to. */
  readonly root: string;
  readonly tree: TreeContainer;
  readonly package: Package;
}

interface LoadedComponents {
  readonly components: readonly Component[];
  readonly unreadable: readonly Finding[];
  /** Absolute paths of the files that make up the components. */
  readonly files: readonly string[];
}

/** Salesforce's metadata types, which the library would assemble anew for each package. */
const REGISTRY = new RegistryAccess();

/** Files of a tree in metadata format that belong to no component. */
const MANIFESTS = /^(?:package|destructiveChanges(?:Pre|Post)?)\.xml$/;

/**
 * Resolves the components of a package with the library that deploys them, in source format or metadata format.
 * @param root the folder that paths in findings are relative to
 * @param tree holds the files of the package
 */
export async function loadPackage(root: string, from: Package, tree: TreeContainer): Promise<LoadedPackage> {
  const origin = { root, tree, package: from };
  let resolved: SourceComponent[];
  try {
    resolved = tree.exists(from.folder)
      ? ComponentSet.fromSource({ fsPaths: [from.folder], tree, registry: REGISTRY })
          .getSourceComponents()
          .toArray()
      : [];
  } catch (error) {
    return { package: from, components: [], unreadable: [unresolved(origin, error as Error)], strays: [] };
  }
  const { components, unreadable, files } = merge(
    await Promise.all(resolved.map((source) => loadComponent(origin, source)))
  );
  return { package: from, components, unreadable, strays: strayFiles(origin, new Set(files)) };
}

async function loadComponent(origin: Origin, source: SourceComponent): Promise<LoadedComponents> {
  const { xml, problem } = readXml(origin, source);
  const component = await toComponent(origin, source, xml);
  const own = {
    components: [component, ...nested(source, component)],
    unreadable: problem ? [problem] : [],
    files: [...source.walkContent(), ...(source.xml === undefined ? [] : [source.xml])]
  };
  const parts = problem ? [] : await Promise.all(partsOf(source).map((part) => loadComponent(origin, part)));
  return merge([own, ...parts]);
}

function merge(loaded: readonly LoadedComponents[]): LoadedComponents {
  return {
    components: loaded.flatMap(({ components }) => components),
    unreadable: loaded.flatMap(({ unreadable }) => unreadable),
    files: loaded.flatMap(({ files }) => files)
  };
}

/** In source format the parts of an object have files of their own, which the library returns only on request. */
function partsOf(source: SourceComponent): SourceComponent[] {
  const isFolder = source.content !== undefined && source.type.children !== undefined;
  return isFolder ? source.getChildren().filter(({ xml }) => xml !== source.xml) : [];
}

/** The library's messages begin with the path of the file that they are about. */
function unresolved({ root, tree, package: from }: Origin, { message }: Error): Finding {
  const [file = '', ...rest] = message.split(': ');
  const isKnown = isAbsolute(file) && tree.exists(file);
  return {
    file: relativePath(root, isKnown ? file : from.folder),
    element: '',
    reason: isKnown ? rest.join(': ') : message,
    package: from.name
  };
}

function readXml(origin: Origin, { xml: file }: SourceComponent): { xml?: XmlElement; problem?: Finding } {
  if (file === undefined) {
    return {};
  }
  try {
    return { xml: parseXml(readText(origin.tree, file)) };
  } catch (error) {
    if (error instanceof XmlError) {
      const place = { file: relativePath(origin.root, file), element: '', package: origin.package.name };
      return { problem: { ...place, reason: error.message } };
    }
    throw error;
  }
}

async function toComponent(
  { root, package: from }: Origin,
  source: SourceComponent,
  xml: XmlElement | undefined
): Promise<Component> {
  return {
    type: source.type.name,
    fullName: source.fullName,
    file: relativePath(root, source.xml ?? source.content ?? from.folder),
    package: from,
    xml,
    contents: await readContents(root, source)
  };
}

/** The components within another's file, such as the fields of an object in metadata format, or labels. */
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

function strayFiles({ root, tree, package: from }: Origin, known: ReadonlySet<string>): Finding[] {
  const ignored = ForceIgnore.findAndCreate(from.folder);
  return filesIn(tree, from.folder)
    .filter((file) => !known.has(file) && !ignored.denies(file) && !MANIFESTS.test(basename(file)))
    .map((file) => ({
      file: relativePath(root, file),
      element: '',
      reason: 'belongs to no component',
      package: from.name
    }));
}
