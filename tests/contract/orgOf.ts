import JSZip from 'jszip';
import { packageProject } from '../../scripts/console/build/package.ts';
import { ALL_FEATURES } from '../../scripts/org/deploy/features.ts';
import { problemLines } from '../../scripts/org/deploy/result.ts';
import { createOrg, type Org } from '../../scripts/org/org.ts';
import { projectRoot } from '../../scripts/org/project.ts';

/** Orgs for tests: with the project in them, or with a few planted files. */

let project: Promise<Buffer> | undefined;

/** Runs a test with an org with Chat that nobody checks deployments of. */
export async function withEmptyOrg(use: (org: Org) => Promise<void>): Promise<void> {
  const org = await createOrg({ features: ALL_FEATURES, check: () => Promise.resolve([]) });
  try {
    await use(org);
  } finally {
    org.close();
  }
}

/** Runs a test with an org that holds the project. */
export async function withProjectOrg(use: (org: Org) => Promise<void> | void): Promise<void> {
  project ??= packageProject(projectRoot);
  const zip = await project;
  await withEmptyOrg(async (org) => {
    await deployAll(org, zip);
    await use(org);
  });
}

/** Deploys what has to be without problems. */
export async function deployAll(org: Org, zip: Buffer): Promise<void> {
  const result = await org.deploy(zip);
  if (!result.success) {
    throw new Error(problemLines(result).join('\n'));
  }
}

/**
 * A package with these files.
 * @param members names by type, for the manifest
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

/** A metadata file with that root element. */
export function metadataFile(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://soap.sforce.com/2006/04/metadata">${content}</${root}>
`;
}
