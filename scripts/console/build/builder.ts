import { stat } from 'node:fs/promises';
import type { Org } from '../../org/org.ts';
import { problemLines } from '../../org/deploy/result.ts';
import { filesBelow, packageDirectories, projectRoot } from '../../org/project.ts';
import { buildApp, ownSources, type AppBuild } from './app.ts';
import { packageProject } from './package.ts';
import { describeProblem, type BuildError } from './problems.ts';

export type BuildResult = AppBuild | { problem: string };

/** Deploys the project and builds the pages' scripts, again whenever a source file has changed. */
export interface AppBuilder {
  current(): Promise<BuildResult>;
}

export interface BuilderOptions {
  /** The org that the project is deployed to, and whose components are built. */
  org: Org;
  /** Gets one line at a time: progress of a long build, warnings, and problems. */
  log: (line: string) => void;
  /** Called after each deployment that succeeded. */
  onDeployed?: () => void;
  /** Folder of the project. */
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
      // not every problem lies in a source file, so the next page load tries again
      if ('problem' in outcome && built?.result === result) {
        built = undefined;
      }
      return outcome;
    }
  };
}

/** Path, size and time of each source file: another text after each edit. */
async function sourceState(root: string): Promise<string> {
  const folders = [...(await packageDirectories(root)), ...ownSources];
  const files = (await Promise.all(folders.map(filesBelow))).flat();
  const states = await Promise.all(
    files.map(async (file) => {
      // an editor may have replaced the file since it was listed
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
  const problem = await deployProject(root, org).catch((error: BuildError) => describeProblem(error, root));
  if (problem === undefined) {
    try {
      onDeployed?.();
      return await buildApp(org.metadata, log);
    } catch (error) {
      return fail(describeProblem(error as BuildError, root), log);
    }
  }
  return fail(problem, log);
}

/** What the sf CLI does, in process; what the project does not have any more leaves the org. */
async function deployProject(root: string, org: Org): Promise<string | undefined> {
  const result = await org.deploy(await packageProject(root), { replaceAll: true });
  return result.success ? undefined : problemLines(result).join('\n');
}

function fail(problem: string, log: (line: string) => void): { problem: string } {
  log(problem);
  return { problem };
}
