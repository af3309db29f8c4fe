import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readOrgMetadata, type OrgMetadata } from '../deployed/orgMetadata.ts';
import { projectRoot } from '../project.ts';
import { deployPackage, type MetadataCheck, type OrgTree } from './deployment.ts';
import type { OrgFeatures } from './features.ts';
import type { DeployResult } from './result.ts';

export interface StoreOptions {
  readonly features: OrgFeatures;
  /** The check that each deployment has to pass. */
  readonly check: MetadataCheck;
}

export interface DeployOptions {
  /** Validates only: the org does not change. */
  readonly checkOnly?: boolean;
  /** Removes components that the package does not contain. */
  readonly replaceAll?: boolean;
}

/** The metadata of an org and its deployments. */
export interface MetadataStore {
  readonly metadata: OrgMetadata;
  /** Deploys a package completely or not at all. Deployments run one after the other. */
  deploy(zip: Buffer, how?: DeployOptions): Promise<DeployResult>;
  /** Deletes the files. */
  close(): void;
}

const EMPTY: OrgTree = { components: new Set() };
// below the repository, where the compiler resolves npm packages
const WORKSPACES = path.join(projectRoot, 'node_modules/.cache/assistant-history-org');

/** Creates an empty store. Its files are deleted when it is closed or the process exits. */
export async function createStore({ features, check }: StoreOptions): Promise<MetadataStore> {
  const { folder: workspace, remove } = makeWorkspace();
  let tree = EMPTY;
  let previousFolder: string | undefined;
  let metadata = await readOrgMetadata(workspace, features);
  let last: Promise<unknown> = Promise.resolve();

  async function change(zip: Buffer, { checkOnly = false, replaceAll = false }: DeployOptions): Promise<DeployResult> {
    const before = replaceAll ? EMPTY : tree;
    const { result, tree: next } = await deployPackage(zip, before, { features, check, checkOnly, workspace });
    if (next?.folder !== undefined) {
      metadata = await readOrgMetadata(next.folder, features);
      // readers of the previous metadata may still use its files
      if (previousFolder !== undefined) {
        rmSync(previousFolder, { recursive: true });
      }
      previousFolder = tree.folder;
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
  // an org has no .forceignore, whatever the project around the folder ignores
  writeFileSync(path.join(folder, '.forceignore'), '');
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  return { folder, remove };
}

/** Deletes the workspaces of killed processes; their names begin with the process id. */
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
