import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from '../../metadata/findings.ts';
import { compileBundle } from './compileBundle.ts';
import { containsFile, MANIFEST, packageComponents, type PackageComponent } from './components.ts';
import { missingFeatures, type OrgFeatures } from './features.ts';
import type { DeployedComponent, DeployResult, Problem } from './result.ts';
import { mergePackage } from './mergePackage.ts';
import { unzip } from './unzip.ts';

/**
 * Checks the values in a package in the Metadata API's format, and that its references resolve to components of the
 * package or of the org.
 * @param installed the components of the org, as `Type:fullName`
 */
export type MetadataCheck = (folder: string, installed: ReadonlySet<string>) => Promise<readonly Finding[]>;

/** The metadata of an org. A deployment produces a new one. */
export interface OrgTree {
  /** Folder with the metadata, in the Metadata API's format; undefined before the first deployment. */
  readonly folder?: string;
  /** All components, as `Type:fullName`. */
  readonly components: ReadonlySet<string>;
}

export interface DeploymentOptions {
  readonly features: OrgFeatures;
  readonly check: MetadataCheck;
  readonly checkOnly?: boolean;
  /** Folder for the metadata of orgs. */
  readonly workspace: string;
}

/**
 * Deploys a package: unzips, checks and compiles it, and merges it with the org's metadata.
 * @returns the result and, if the deployment changes the org, its new metadata
 */
export async function deployPackage(
  zip: Buffer,
  org: OrgTree,
  options: DeploymentOptions
): Promise<{ result: DeployResult; tree?: OrgTree }> {
  const { workspace, checkOnly = false } = options;
  const work = await mkdtemp(path.join(workspace, 'deployment-'));
  const [incoming, folder] = [path.join(work, 'package'), path.join(work, 'tree')];
  const opened = await openPackage(zip, incoming);
  if ('problem' in opened) {
    await rm(work, { recursive: true });
    return { result: { checkOnly, success: false, components: [], problems: [opened.problem] } };
  }
  const problems = await allProblems(opened.components, incoming, org, options);
  const result = resultOf(opened.components, problems, org, checkOnly);
  if (!result.success || checkOnly) {
    await rm(work, { recursive: true });
    return { result };
  }
  await mergePackage(org.folder, incoming, folder);
  await rm(incoming, { recursive: true });
  return { result, tree: { folder, components: new Set([...org.components, ...opened.components.map(keyOf)]) } };
}

async function openPackage(
  zip: Buffer,
  folder: string
): Promise<{ components: PackageComponent[] } | { problem: Problem }> {
  try {
    await unzip(zip, folder);
  } catch (error) {
    return { problem: { file: MANIFEST, reason: `The package cannot be unpacked: ${(error as Error).message}` } };
  }
  if (!existsSync(path.join(folder, MANIFEST))) {
    return { problem: { file: MANIFEST, reason: `No ${MANIFEST} found` } };
  }
  try {
    return { components: await packageComponents(folder) };
  } catch (error) {
    return { problem: { file: MANIFEST, reason: (error as Error).message } };
  }
}

/** A problem, with its component if that is known. */
interface LocatedProblem {
  readonly problem: Problem;
  readonly component: PackageComponent | undefined;
}

async function allProblems(
  components: PackageComponent[],
  incoming: string,
  org: OrgTree,
  { features, check }: DeploymentOptions
): Promise<LocatedProblem[]> {
  const own = await Promise.all(
    components.map(async (component) => {
      const problems = [
        ...(existsSync(path.join(incoming, component.file)) ? [] : [notInZip(component)]),
        ...(await missingFeatures(incoming, component, features)),
        ...(component.type === 'LightningComponentBundle' ? await compileBundle(incoming, component.file) : [])
      ];
      return problems.map((problem) => ({ problem, component }));
    })
  );
  const found = (await check(incoming, org.components)).map((finding) => {
    const { file, element, reason } = finding;
    const problem = { file, reason: element === '' ? reason : `${element}: ${reason}` };
    return { problem, component: componentOf(components, finding) };
  });
  return [...own.flat(), ...found];
}

function notInZip({ file }: PackageComponent): Problem {
  return { file, reason: `An object of this package was named in ${MANIFEST}, but was not found in zipped directory` };
}

/** The component of a finding: its element names one of the components in the file. */
function componentOf(components: PackageComponent[], { file, element }: Finding): PackageComponent | undefined {
  const candidates = components.filter((component) => containsFile(component, file));
  return candidates.find(({ fullName }) => element.includes(fullName.split('.').at(-1) ?? '')) ?? candidates[0];
}

function resultOf(
  components: PackageComponent[],
  located: LocatedProblem[],
  org: OrgTree,
  checkOnly: boolean
): DeployResult {
  const problemsOf = (component?: PackageComponent): Problem[] =>
    located.filter((entry) => entry.component === component).map(({ problem }) => problem);
  const deployed: DeployedComponent[] = components.map((component) => ({
    ...component,
    created: !org.components.has(keyOf(component)),
    problems: problemsOf(component)
  }));
  return { checkOnly, success: located.length === 0, components: deployed, problems: problemsOf() };
}

function keyOf({ type, fullName }: PackageComponent): string {
  return `${type}:${fullName}`;
}
