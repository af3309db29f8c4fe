import { join } from 'node:path';
import { NodeFSTreeContainer } from '@salesforce/source-deploy-retrieve';
import type { TreeContainer } from '@salesforce/source-deploy-retrieve';
import { conversionFindings } from './conversion.ts';
import { sortFindings } from './findings.ts';
import type { Finding } from './findings.ts';
import { inspect } from './inspect.ts';
import { ALL_FEATURES } from './known/objects.ts';
import type { Feature } from './known/objects.ts';
import { textAt } from './model/elements.ts';
import { keyOf } from './model/project.ts';
import type { Component } from './model/project.ts';
import { parseXml } from './model/xml.ts';
import { PROJECT_RULES, RULES } from './rules/index.ts';
import { readText } from './source/files.ts';
import { loadPackage } from './source/load.ts';
import { readPackages } from './source/packages.ts';

export type { Finding } from './findings.ts';
export { formatFinding } from './findings.ts';

/** The result of a check. */
export interface Report {
  readonly findings: readonly Finding[];
  /** The checked components in the form `Type:Full.Name`, those within another's file included. */
  readonly components: readonly string[];
  /** How many directories were checked. */
  readonly directories: number;
}

/** The org that a tree is deployed to. */
export interface OrgState {
  /** Components that the org already has, in the form `Type:Full.Name`; see `Report.components`. */
  readonly installed?: ReadonlySet<string>;
  /** Optional features that the org has; all of them by default. */
  readonly features?: readonly Feature[];
}

const DISK = new NodeFSTreeContainer();
const DEPLOYED = { name: 'the deployed tree', dependsOn: new Set<string>() };

/**
 * Checks the project that sfdx-project.json in a folder describes. Packages without findings are converted to metadata
 * format as a deployment would, and the result is checked as well.
 * @param root absolute path of the folder
 * @throws when sfdx-project.json is missing or no JSON
 */
export async function inspectProject(root: string): Promise<Report> {
  const loaded = await Promise.all(readPackages(root, DISK).map((from) => loadPackage(root, from, DISK)));
  const { findings, components, complete } = inspect(loaded, [...RULES, ...PROJECT_RULES]);
  const sound = loaded.filter(
    ({ package: { name } }) => complete && findings.every((finding) => finding.package !== name)
  );
  const converted = await Promise.all(sound.map((each) => conversionFindings(root, each, DISK)));
  return report([...findings, ...converted.flat()], components, loaded.length);
}

/**
 * Checks a folder with package.xml and components in metadata format, as an org receives it. As the folder may hold a part
 * of a project, unused or ungranted components are no findings.
 * @throws when package.xml is missing or no well-formed XML
 */
export async function inspectDeployed(
  folder: string,
  { installed, features = ALL_FEATURES }: OrgState = {},
  tree: TreeContainer = DISK
): Promise<Report> {
  const manifest = parseXml(readText(tree, join(folder, 'package.xml')));
  const apiVersion = textAt(manifest, 'version') ?? '';
  const from = { ...DEPLOYED, folder, apiVersion, features: new Set(features) };
  const { findings, components } = inspect([await loadPackage(folder, from, tree)], RULES, installed);
  return report(findings, components, 1);
}

/** The findings of `inspectDeployed`. */
export async function checkDeployed(folder: string, state?: OrgState): Promise<readonly Finding[]> {
  return (await inspectDeployed(folder, state)).findings;
}

function report(findings: readonly Finding[], components: readonly Component[], directories: number): Report {
  return { findings: sortFindings(findings), components: components.map(keyOf).sort(), directories };
}
