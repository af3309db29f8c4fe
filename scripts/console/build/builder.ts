import { stat } from 'node:fs/promises';
import type { Org } from '../../org/org.ts';
import { problemLines } from '../../org/deploy/result.ts';
import { filesBelow, packageDirectories, projectRoot } from '../../org/project.ts';
import { buildApp, consoleSources, type AppBuild } from './app.ts';
import { packageProject } from './package.ts';
import { formatBuildError, type BuildError } from './buildErrors.ts';

/** The scripts, or the error message of a deployment or a build that failed. */
export type BuildResult = AppBuild | { problem: string };

/** Deploys the project and builds the scripts of the pages. */
export interface AppBuilder {
  /** The build of the current sources; it deploys and builds again when a source file has changed. */
  current(): Promise<BuildResult>;
}

export interface BuilderOptions {
  /** The org to deploy to, whose components are then built. */
  org: Org;
  /** Gets progress, warnings and problems, one block of text at a time. */
  log: (text: string) => void;
  /** Called after each successful deployment. */
  onDeployed?: () => void;
  /** Folder of the project; by default this repository. */
  root?: string;
}

export function createAppBuilder({ root = projectRoot, ...options }: BuilderOptions): AppBuilder {
  let built: { state: string; result: Promise<BuildResult> } | undefined;
  return {
    async current() {
      const state = await sourceState(root);
      if (built?.state !== state) {
        built = { state, result: deployAndBuild(root, options) };
      }
      const { result } = built;
      const outcome = await result;
      // the cause may lie outside of the source files, so the next page load tries again
      if ('problem' in outcome && built?.result === result) {
        built = undefined;
      }
      return outcome;
    }
  };
}

/** Fingerprint of the sources: path, modification time and size of each file. */
async function sourceState(root: string): Promise<string> {
  const folders = [...(await packageDirectories(root)), ...consoleSources];
  const files = (await Promise.all(folders.map(filesBelow))).flat();
  const states = await Promise.all(
    files.map(async (file) => {
      // an editor may have deleted the file since it was listed
      const { mtimeMs, size } = await stat(file).catch(() => ({ mtimeMs: 0, size: 0 }));
      return `${file} ${mtimeMs} ${size}`;
    })
  );
  return states.join('\n');
}

async function deployAndBuild(
  root: string,
  { org, log, onDeployed }: Omit<BuilderOptions, 'root'>
): Promise<BuildResult> {
  const problem = await deployProject(root, org).catch((error: BuildError) => formatBuildError(error, root));
  if (problem === undefined) {
    try {
      onDeployed?.();
      return await buildApp(org.metadata, log);
    } catch (error) {
      return fail(formatBuildError(error as BuildError, root), log);
    }
  }
  return fail(problem, log);
}

/**
 * Deploys the project as the sf CLI does, and deletes components from the org that the project no longer has.
 * @returns the problems, undefined after a successful deployment
 */
async function deployProject(root: string, org: Org): Promise<string | undefined> {
  const result = await org.deploy(await packageProject(root), { replaceAll: true });
  return result.success ? undefined : problemLines(result).join('\n');
}

function fail(problem: string, log: (text: string) => void): { problem: string } {
  log(problem);
  return { problem };
}
