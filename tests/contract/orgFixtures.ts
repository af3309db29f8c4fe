import JSZip from 'jszip';
import { packageProject } from '../../scripts/console/build/package.ts';
import { ALL_FEATURES } from '../../scripts/org/deploy/features.ts';
import { problemLines } from '../../scripts/org/deploy/result.ts';
import type { MetadataCheck } from '../../scripts/org/deploy/deployment.ts';
import { createStore, type MetadataStore } from '../../scripts/org/deploy/metadataStore.ts';
import { createOrg, orgWith, type Org } from '../../scripts/org/org.ts';
import { projectRoot } from '../../scripts/org/project.ts';

/** Stand-in orgs for tests: empty, with the project, or with packages that a test writes. */

const noCheck: MetadataCheck = () => Promise.resolve([]);

/** Runs a test with an empty org with all features; deployments to it are not checked. */
export async function withEmptyOrg(use: (org: Org) => Promise<void>): Promise<void> {
  const org = await createOrg({ features: ALL_FEATURES, check: noCheck });
  try {
    await use(org);
  } finally {
    org.close();
  }
}

let projectStore: Promise<MetadataStore> | undefined;

/**
 * Runs a test with an org that holds the project. All tests of a worker share the deployed metadata, because a deployment
 * takes longer than the tests; settings and records belong to the one test.
 */
export async function withProjectOrg(use: (org: Org) => Promise<void> | void): Promise<void> {
  projectStore ??= deployProject();
  await use(orgWith(await projectStore));
}

async function deployProject(): Promise<MetadataStore> {
  const store = await createStore({ features: ALL_FEATURES, check: noCheck });
  await deployAll(store, await packageProject(projectRoot));
  return {
    metadata: store.metadata,
    deploy: () => Promise.reject(new Error('The metadata of this org is shared; deploy to an org of withEmptyOrg')),
    close: () => store.close()
  };
}

/** @throws Error with all problems when the deployment fails */
export async function deployAll(org: Pick<MetadataStore, 'deploy'>, zip: Buffer): Promise<void> {
  const result = await org.deploy(zip);
  if (!result.success) {
    throw new Error(problemLines(result).join('\n'));
  }
}

/**
 * A package in the Metadata API's format.
 * @param files content by path
 * @param members names of components by type, for package.xml
 */
export async function packageOf(files: Record<string, string>, members: Record<string, string[]>): Promise<Buffer> {
  const zip = new JSZip();
  const types = Object.entries(members).map(
    ([type, names]) =>
      `<types>${names.map((name) => `<members>${name}</members>`).join('')}<name>${type}</name></types>`
  );
  zip.file('package.xml', metadataFile('Package', `${types.join('')}<version>66.0</version>`));
  Object.entries(files).forEach(([name, text]) => zip.file(name, text));
  return zip.generateAsync({ type: 'nodebuffer' });
}

/** The text of a metadata file with this root element. */
export function metadataFile(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://soap.sforce.com/2006/04/metadata">${content}</${root}>
`;
}
