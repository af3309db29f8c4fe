import { basename, join } from 'node:path';
import type { TreeContainer } from '@salesforce/source-deploy-retrieve';
import { ALL_FEATURES } from '../known/objects.ts';
import type { Package } from '../model/project.ts';
import { readText } from './files.ts';

interface ProjectFile {
  readonly sourceApiVersion: string;
  readonly packageDirectories: readonly {
    readonly path: string;
    readonly package?: string;
    readonly dependencies?: readonly { readonly package: string }[];
  }[];
}

/** Holds a folder for each sample: metadata that admins adapt to their org and deploy, which is part of no package. */
const SAMPLES = 'samples';

/**
 * Reads the packages that sfdx-project.json lists, and the samples, which may refer to every package and feature.
 * @throws when sfdx-project.json is missing or no JSON
 */
export function readPackages(root: string, tree: TreeContainer): Package[] {
  const { sourceApiVersion, packageDirectories } = JSON.parse(
    readText(tree, join(root, 'sfdx-project.json'))
  ) as ProjectFile;
  const direct = new Map(
    packageDirectories.map((entry) => [
      entry.package ?? entry.path,
      (entry.dependencies ?? []).map((dependency) => dependency.package)
    ])
  );
  const packages = packageDirectories.map((entry) => ({
    name: entry.package ?? entry.path,
    folder: join(root, entry.path),
    apiVersion: sourceApiVersion,
    dependsOn: transitive(entry.package ?? entry.path, direct),
    // a directory with the name of a feature requires an org that has the feature
    features: new Set(ALL_FEATURES.filter((feature) => feature === basename(entry.path)))
  }));
  const samples = sampleFolders(root, tree).map((path) => ({
    name: path,
    folder: join(root, path),
    apiVersion: sourceApiVersion,
    dependsOn: new Set(packages.map(({ name }) => name)),
    features: new Set(ALL_FEATURES)
  }));
  return [...packages, ...samples];
}

function sampleFolders(root: string, tree: TreeContainer): string[] {
  const folder = join(root, SAMPLES);
  const names = tree.exists(folder) ? tree.readDirectory(folder) : [];
  return names.filter((name) => tree.isDirectory(join(folder, name))).map((name) => `${SAMPLES}/${name}`);
}

/** The names of all packages that a package depends on, directly or through others. */
function transitive(name: string, direct: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set<string>();
  const open = [...(direct.get(name) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!found.has(next)) {
      found.add(next);
      open.push(...(direct.get(next) ?? []));
    }
  }
  return found;
}
