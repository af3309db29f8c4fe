import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { ForceIgnore } from '@salesforce/source-deploy-retrieve';
import { filesBelow } from '../org/project.ts';
import { conversionFindings } from './conversion.ts';
import { sortFindings } from './findings.ts';
import type { Finding } from './findings.ts';
import { ALL_FEATURES } from './known/objects.ts';
import type { Feature } from './known/objects.ts';
import { schema } from './rules/schema.ts';
import { PROJECT_RULES, RULES } from './rules/index.ts';
import { textAt } from './tree/elements.ts';
import { loadPackage, pathBelow } from './tree/load.ts';
import type { LoadedPackage } from './tree/load.ts';
import { readPackages } from './tree/packages.ts';
import type { Package } from './tree/packages.ts';
import type { Component, Project, Rule } from './tree/project.ts';
import { parseXml } from './tree/xml.ts';

export type { Finding } from './findings.ts';
export { formatFinding } from './findings.ts';

/** What came of a check. */
export interface Report {
  readonly findings: readonly Finding[];
  /** The components that were checked, as `Type:Full.Name`, those within another's file included. */
  readonly components: readonly string[];
}

/** What is known of the org that a tree arrives at. */
export interface OrgState {
  /** Components that it has already, as `Type:Full.Name`; see `Report.components`. */
  readonly installed?: ReadonlySet<string>;
  /** What it has of what an org may lack; everything unless told otherwise. */
  readonly features?: readonly Feature[];
}

const TREE = { name: 'the deployed tree', dependsOn: new Set<string>() };

/** Files of a deployed tree that are no components. */
const MANIFESTS = /^(?:package|destructiveChanges(?:Pre|Post)?)\.xml$/;

/**
 * Checks the project that sfdx-project.json in that folder describes, converts the packages in which nothing was found as
 * a deployment would, and says what it checked.
 */
export async function inspectProject(root: string): Promise<Report> {
  const packages = await readPackages(root);
  const { findings, components, complete } = await inspectSource(root, packages);
  const sound = packages.filter((from) => complete && findings.every((finding) => finding.package !== from.name));
  const converted = await Promise.all(sound.map((from) => conversionFindings(root, from, components)));
  return report([...findings, ...converted.flat()], components);
}

/**
 * Checks a tree in metadata format, as it arrives at an org: a folder with package.xml. Whether everything is used and
 * granted is not asked, since a tree may be a part of something.
 */
export async function inspectDeployed(
  folder: string,
  { installed, features = ALL_FEATURES }: OrgState = {}
): Promise<Report> {
  const manifest = parseXml(await readFile(join(folder, 'package.xml'), 'utf8'));
  const apiVersion = textAt(manifest, 'version') ?? '';
  const tree = { ...TREE, folder, apiVersion, features: new Set(features) };
  const { findings, components } = await inspect(folder, [tree], installed ?? new Set(), RULES);
  return report(findings, components);
}

/** What is to be found in a project's source, before anything is converted. */
export async function checkProject(root: string): Promise<Finding[]> {
  return sortFindings((await inspectSource(root, await readPackages(root))).findings);
}

/** The findings of `inspectDeployed`. */
export async function checkDeployed(folder: string, state: OrgState = {}): Promise<Finding[]> {
  return [...(await inspectDeployed(folder, state)).findings];
}

interface Inspection {
  readonly findings: readonly Finding[];
  readonly components: readonly Component[];
  /** Whether every package could be read. */
  readonly complete: boolean;
}

function inspectSource(root: string, packages: readonly Package[]): Promise<Inspection> {
  return inspect(root, packages, new Set(), [...RULES, ...PROJECT_RULES]);
}

/** What a file that cannot be read would say is unknown: then nothing can be said of references, only of each document. */
async function inspect(
  root: string,
  packages: readonly Package[],
  installed: ReadonlySet<string>,
  rules: readonly Rule[]
): Promise<Inspection> {
  const loaded = await Promise.all(packages.map((from) => loadPackage(root, from)));
  const components = loaded.flatMap((each) => each.components);
  const problems = loaded.flatMap((each) => each.findings);
  const complete = problems.length === 0;
  const project: Project = { packages, components, installed };
  const strays = await Promise.all(packages.map((from, index) => strayFiles(root, from, loaded[index])));
  const found = complete
    ? [...rules.flatMap((rule) => rule(project)), ...strays.flat()]
    : [...problems, ...schema(project)];
  return { findings: found, components, complete };
}

/** Files that the deployment would leave out without a word. */
async function strayFiles(root: string, from: Package, loaded: LoadedPackage | undefined): Promise<Finding[]> {
  const ignored = ForceIgnore.findAndCreate(from.folder);
  return (await filesBelow(from.folder))
    .filter((file) => !loaded?.files.has(file) && !ignored.denies(file) && !MANIFESTS.test(basename(file)))
    .map((file) => ({
      file: pathBelow(root, file),
      element: '',
      reason: 'belongs to no component',
      package: from.name
    }));
}

function report(findings: readonly Finding[], components: readonly Component[]): Report {
  return {
    findings: sortFindings(findings),
    components: components.map(({ type, fullName }) => `${type}:${fullName}`).sort()
  };
}
