import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import JSZip from 'jszip';
import { packageProject } from '../../scripts/console/build/package.ts';
import { filesBelow, projectRoot } from '../../scripts/org/project.ts';
import type { OrgServer } from '../../scripts/org/server.ts';

/** The real sf CLI, and a copy of the project for it to deploy. */

const SF = join(projectRoot, 'node_modules/.bin/sf');

/** Code of bundles is not copied: its compiled form comes from the package that the local console deploys. */
const BUNDLE_CODE = /[\\/]lwc[\\/].*\.[jt]s$/;

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  /** Standard output and standard error. */
  readonly output: string;
}

/** One component in the CLI's JSON result. */
export interface CliFile {
  readonly fullName: string;
  readonly type: string;
  readonly state: string;
  readonly filePath?: string;
  readonly error?: string;
}

export interface CliResult {
  readonly code: number;
  readonly status: string;
  readonly numberComponentErrors: number;
  readonly files: readonly CliFile[];
}

/** Runs the sf CLI, and what calls it, with a home folder of its own, so that logins stay in the test. */
export class Cli {
  readonly #home: string;

  private constructor(home: string) {
    this.#home = home;
  }

  static async create(): Promise<Cli> {
    return new Cli(await mkdtemp(join(tmpdir(), 'assistant-history-home-')));
  }

  remove(): Promise<void> {
    return rm(this.#home, { recursive: true });
  }

  run(command: string, args: readonly string[], cwd: string, variables: NodeJS.ProcessEnv = {}): Promise<Outcome> {
    const env = {
      ...process.env,
      HOME: this.#home,
      SF_DISABLE_TELEMETRY: 'true',
      SF_DISABLE_AUTOUPDATE: 'true',
      SF_AUTOUPDATE_DISABLE: 'true',
      SF_USE_PROGRESS_BAR: 'false',
      FORCE_COLOR: '0',
      ...variables
    };
    return new Promise((resolve) => {
      execFile(command, args, { cwd, env, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
        const code = typeof error?.code === 'number' ? error.code : error ? -1 : 0;
        resolve({ code, stdout, output: stdout + stderr });
      });
    });
  }

  /** Logs in to an org under the alias `target`. */
  login({ url }: OrgServer, accessToken: string): Promise<Outcome> {
    const args = ['org', 'login', 'access-token', '--instance-url', url, '--no-prompt', '--alias', 'target'];
    return this.run(SF, args, projectRoot, { SF_ACCESS_TOKEN: accessToken });
  }

  /**
   * Runs `npm run deploy` in the repository.
   * @param instanceUrl the org's URL, where the target org is an access token and not an alias
   */
  npmRunDeploy(args: readonly string[], instanceUrl?: string): Promise<Outcome> {
    const variables = instanceUrl === undefined ? {} : { SF_ORG_INSTANCE_URL: instanceUrl };
    return this.run('npm', ['run', 'deploy', '--', ...args], projectRoot, variables);
  }

  /** Deploys packages such as `core` of a project, with the org's access token in place of a login. */
  async deploy(
    { url, accessToken }: OrgServer,
    { root }: ProjectCopy,
    packages: readonly string[]
  ): Promise<CliResult> {
    const directories = packages.flatMap((name) => ['--source-dir', `force-app/${name}`]);
    const args = ['project', 'deploy', 'start', ...directories, '--target-org', accessToken, '--json'];
    return resultOf(await this.run(SF, args, root, { SF_ORG_INSTANCE_URL: url }));
  }
}

/** Reads the result that `sf project deploy start --json` prints, whatever other programs printed before it. */
export function resultOf({ code, stdout }: Outcome): CliResult {
  const { result } = JSON.parse(stdout.slice(stdout.indexOf('{\n'))) as { result: Omit<CliResult, 'code'> };
  return { code, ...result };
}

/** A copy of the project in a temporary folder, with compiled components in place of their TypeScript. */
export class ProjectCopy {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  static async create(): Promise<ProjectCopy> {
    const copy = new ProjectCopy(await mkdtemp(join(tmpdir(), 'assistant-history-')));
    for (const entry of ['force-app', 'sfdx-project.json', '.forceignore']) {
      const filter = (file: string): boolean => !BUNDLE_CODE.test(file);
      await cp(join(projectRoot, entry), join(copy.root, entry), { recursive: true, filter });
    }
    await copy.#addCompiledCode();
    return copy;
  }

  remove(): Promise<void> {
    return rm(this.root, { recursive: true });
  }

  /**
   * Replaces a text in a file below force-app.
   * @returns a function that restores the file
   * @throws Error when the file does not contain the text
   */
  async replace(file: string, from: string, to: string): Promise<() => Promise<void>> {
    const path = join(this.root, 'force-app', file);
    const text = await readFile(path, 'utf8');
    if (!text.includes(from)) {
      throw new Error(`${file} does not contain ${from}`);
    }
    await writeFile(path, text.replace(from, to));
    return () => writeFile(path, text);
  }

  async #addCompiledCode(): Promise<void> {
    const zip = await JSZip.loadAsync(await packageProject(projectRoot));
    const metadataFiles = await filesBelow(join(this.root, 'force-app'));
    const bundles = new Map(
      metadataFiles
        .filter((file) => file.endsWith('.js-meta.xml'))
        .map((file) => [basename(dirname(file)), dirname(file)])
    );
    for (const [name, file] of Object.entries(zip.files)) {
      const [, bundle = '', path = ''] = /^lwc\/(\w+)\/(.*\.js)$/.exec(name) ?? [];
      const folder = bundles.get(bundle);
      if (folder !== undefined) {
        await writeFile(join(folder, path), await file.async('nodebuffer'));
      }
    }
  }
}
