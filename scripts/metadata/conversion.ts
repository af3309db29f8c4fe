import { join } from 'node:path';
import { ComponentSet, MetadataConverter } from '@salesforce/source-deploy-retrieve';
import type { TreeContainer } from '@salesforce/source-deploy-retrieve';
import JSZip from 'jszip';
import type { Finding } from './findings.ts';
import { createProject, keyOf } from './model/project.ts';
import type { Component } from './model/project.ts';
import { schema } from './rules/schema.ts';
import { relativePath } from './source/files.ts';
import { loadPackage } from './source/load.ts';
import type { LoadedPackage } from './source/load.ts';
import { MemoryTree } from './source/memoryTree.ts';

/** Path of converted files in memory. */
const CONVERTED = join('/', 'converted');

/** A tree in metadata format. */
export interface Converted {
  readonly tree: TreeContainer;
  /** The folder of package.xml in the tree. */
  readonly folder: string;
}

/**
 * Converts package directories to metadata format as a deployment does, in memory.
 * @throws when the library cannot resolve or convert a component
 */
export async function convert(folders: readonly string[], apiVersion: string, tree: TreeContainer): Promise<Converted> {
  const source = ComponentSet.fromSource({ fsPaths: [...folders], tree });
  source.sourceApiVersion = apiVersion;
  const { zipBuffer } = await new MetadataConverter().convert(source, 'metadata', { type: 'zip' });
  const { files } = await JSZip.loadAsync(zipBuffer ?? '');
  const contents = Object.values(files)
    .filter(({ dir }) => !dir)
    .map(async (file) => [join(CONVERTED, file.name), await file.async('nodebuffer')] as const);
  return { tree: new MemoryTree(new Map(await Promise.all(contents))), folder: CONVERTED };
}

/**
 * Converts a package to metadata format and compares: no component may get lost, and the converted files must fit
 * Salesforce's types as well.
 * @param root the folder that paths in findings are relative to
 * @param loaded a package without unreadable files
 */
export async function conversionFindings(root: string, loaded: LoadedPackage, tree: TreeContainer): Promise<Finding[]> {
  const { package: from, components } = loaded;
  try {
    const converted = await convert([from.folder], from.apiVersion, tree);
    const arrived = { ...from, folder: converted.folder };
    return compare(components, await loadPackage(arrived.folder, arrived, converted.tree));
  } catch (error) {
    const reason = `cannot be converted: ${(error as Error).message}`;
    return [{ file: relativePath(root, from.folder), element: '', reason, package: from.name }];
  }
}

function compare(components: readonly Component[], converted: LoadedPackage): Finding[] {
  const present = new Set(converted.components.map(keyOf));
  const lost = components.filter((component) => !present.has(keyOf(component)));
  return [
    ...converted.unreadable,
    ...schema(createProject(converted.components)),
    ...lost.map(({ file, type, fullName }) => ({
      file,
      element: '',
      reason: `${type} ${fullName} gets lost in the conversion`,
      package: converted.package.name
    }))
  ];
}
