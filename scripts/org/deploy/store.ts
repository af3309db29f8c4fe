import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readOrgMetadata, type OrgMetadata } from '../deployed/orgMetadata.ts';
import { projectRoot } from '../project.ts';
import { deployPackage, type MetadataCheck, type OrgTree } from './deployment.ts';
import type { OrgFeatures } from './features.ts';
import type { DeployResult } from './result.ts';

export interface StoreOptions {
  readonly features: OrgFeatures;
  /** What a deployment is checked with. */
  readonly check: MetadataCheck;
}

export interface DeployOptions {
  /** Only try: the org stays as it is. */
  readonly checkOnly?: boolean;
  /** Components that the package does not have leave the org. */
  readonly replaceAll?: boolean;
}

/** What an org holds, and the way to change it. */
export interface MetadataStore {
  readonly metadata: OrgMetadata;
  /** Deploys a package, all of it or nothing, once deployments before it are through. */
  deploy(zip: Buffer, how?: DeployOptions): Promise<DeployResult>;
  /** Removes the files. */
  close(): void;
}

const EMPTY: OrgTree = { components: new Set() };
// below the repository, where the compiler finds the npm packages
const WORKSPACES = path.join(projectRoot, 'node_modules/.cache/assistant-history-org');

/** Makes a store that holds nothing yet. Its files go when it is closed or the process ends. */
export async function createStore({ features, check }: StoreOptions): Promise<MetadataStore> {
  const { folder: workspace, remove } = makeWorkspace();
  let tree = EMPTY;
  let outdated: string | undefined;
  let metadata = await readOrgMetadata(workspace, features);
  let last: Promise<unknown> = Promise.resolve();

  async function change(zip: Buffer, { checkOnly = false, replaceAll = false }: DeployOptions): Promise<DeployResult> {
    const before = replaceAll ? EMPTY : tree;
    const { result, tree: next } = await deployPackage(zip, before, { features, check, checkOnly, workspace });
    if (next?.folder !== undefined) {
      metadata = await readOrgMetadata(next.folder, features);
      // whoever works with what was there a moment ago still finds its files
      if (outdated !== undefined) {
        rmSync(outdated, { recursive: true });
      }
      outdated = tree.folder;
      tree = next;
    }
    return result;
  }

  return {
    get metadata() {
      return metadata;
    },
    deploy(zip, how = {}) {
      const deployment = last.then(() => change(zip, how));
      last = deployment.catch(() => undefined);
      return deployment;
    },
    close: remove
  };
}

function makeWorkspace(): { folder: string; remove: () => void } {
  mkdirSync(WORKSPACES, { recursive: true });
  removeAbandoned();
  const folder = mkdtempSync(path.join(WORKSPACES, `${process.pid}-`));
  // an org ignores nothing, whatever the project around ignores
  writeFileSync(path.join(folder, '.forceignore'), '');
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  return { folder, remove };
}

/** A process that was killed leaves its workspace behind, which is named after it. */
function removeAbandoned(): void {
  readdirSync(WORKSPACES)
    .filter((name) => !isRunning(Number.parseInt(name, 10)))
    .forEach((name) => rmSync(path.join(WORKSPACES, name), { recursive: true, force: true }));
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
