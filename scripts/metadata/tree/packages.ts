import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ALL_FEATURES } from '../known/objects.ts';
import type { Feature } from '../known/objects.ts';

/** A package directory, or a whole tree that arrived at an org. */
export interface Package {
  readonly name: string;
  /** Absolute path. */
  readonly folder: string;
  /** API version that everything in it has to have. */
  readonly apiVersion: string;
  /** Names of the packages that it may refer to, directly or through others; without its own. */
  readonly dependsOn: ReadonlySet<string>;
  /** What it may name although an org may lack it. */
  readonly features: ReadonlySet<Feature>;
}

interface ProjectFile {
  readonly sourceApiVersion: string;
  readonly packageDirectories: readonly {
    readonly path: string;
    readonly package?: string;
    readonly dependencies?: readonly { readonly package: string }[];
  }[];
}

/** Metadata beside the packages that an admin adapts to one org and deploys, a folder each. */
const SAMPLES = 'samples';

/**
 * The packages that sfdx-project.json lists, and the samples, which may refer to all of them and to every feature.
 * @throws when the file is missing or no JSON
 */
export async function readPackages(root: string): Promise<Package[]> {
  const project = JSON.parse(await readFile(join(root, 'sfdx-project.json'), 'utf8')) as ProjectFile;
  const direct = new Map(
    project.packageDirectories.map((entry) => [
      entry.package ?? entry.path,
      (entry.dependencies ?? []).map((dependency) => dependency.package)
    ])
  );
  const packages = project.packageDirectories.map((entry) => ({
    name: entry.package ?? entry.path,
    folder: join(root, entry.path),
    apiVersion: project.sourceApiVersion,
    dependsOn: reach(entry.package ?? entry.path, direct),
    // a directory with the name of a feature needs an org that has it
    features: new Set(ALL_FEATURES.filter((feature) => feature === basename(entry.path)))
  }));
  const samples = (await sampleFolders(root)).map((path) => ({
    name: path,
    folder: join(root, path),
    apiVersion: project.sourceApiVersion,
    dependsOn: new Set(packages.map(({ name }) => name)),
    features: new Set(ALL_FEATURES)
  }));
  return [...packages, ...samples];
}

async function sampleFolders(root: string): Promise<string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const folder = entries.find((entry) => entry.isDirectory() && entry.name === SAMPLES);
  const below = folder ? await readdir(join(root, SAMPLES), { withFileTypes: true }) : [];
  return below.filter((entry) => entry.isDirectory()).map(({ name }) => `${SAMPLES}/${name}`);
}

function reach(name: string, direct: ReadonlyMap<string, readonly string[]>): Set<string> {
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
