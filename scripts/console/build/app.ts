import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup, type RollupError, type RollupLog } from 'rollup';
import { filesBelow, packageDirectories, projectRoot } from '../../org/project.ts';
import { packageComponents, packageModules } from './components.ts';
import { platformModules, readLabels, scopedModules, vendorUrl } from './platform.ts';
import { environment, lwcCompiler, stripTypes, userLocale } from './plugins.ts';
import { vendorBuild, type VendorBuild } from './vendor.ts';

/** The page's script, or why it could not be built. */
export type AppBuild = { script: string; sourceMap: string; vendor: VendorBuild } | { problem: string };

/** Builds the page's script again whenever a source file has changed. */
export interface AppBuilder {
  current(): Promise<AppBuild>;
}

const consoleFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const ownSources = ['modules', 'platform'].map((folder) => path.join(consoleFolder, folder));

/** What plugins add to the names of modules: a prefix for those without a file, a suffix for those with another name. */
const MODULE_MARKS = /\0[\w-]+:|\?specifier=[^\s:)]*/g;

/**
 * @param log gets one line at a time: progress of a long build, warnings, and problems
 * @param root folder of the project whose components are built
 */
export function createAppBuilder(log: (line: string) => void, root: string = projectRoot): AppBuilder {
  let built: { state: string; result: Promise<AppBuild> } | undefined;
  return {
    async current() {
      const state = await sourceState(root);
      if (built?.state !== state) {
        built = { state, result: build(root, log) };
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

async function build(root: string, log: (line: string) => void): Promise<AppBuild> {
  try {
    return await compile(root, log);
  } catch (error) {
    const problem = describe(error as BuildError, root);
    log(problem);
    return { problem };
  }
}

async function compile(root: string, log: (line: string) => void): Promise<AppBuild> {
  const modules = await packageModules(root);
  const used = new Set<string>();
  const bundle = await rollup({
    input: path.join(consoleFolder, 'modules/main.ts'),
    plugins: [
      packageComponents(modules),
      userLocale,
      scopedModules(await readLabels(root)),
      platformModules(used),
      stripTypes,
      environment,
      lwcCompiler(
        projectRoot,
        [
          ...modules.map(({ name, file }) => ({ name: `c/${name}`, path: file })),
          { dir: path.join(consoleFolder, 'modules') }
        ],
        true
      )
    ],
    onwarn: (warning) => report(warning, log)
  });
  const vendor = await vendorBuild(used, () => log('Building the base components; this is done once …'));
  const { output } = await bundle.generate({
    format: 'esm',
    sourcemap: true,
    inlineDynamicImports: true,
    paths: (id) => vendorUrl(vendor.key, id)
  });
  await bundle.close();
  return { script: output[0].code, sourceMap: String(output[0].map), vendor };
}

function report(warning: RollupLog, log: (line: string) => void): void {
  if (warning.code === 'UNRESOLVED_IMPORT') {
    throw Object.assign(new Error(warning.message), { loc: warning.loc });
  }
  // a template that shows its own component (a part within a part) is a circle by nature
  if (warning.code !== 'CIRCULAR_DEPENDENCY') {
    log(`Warning: ${warning.message}`);
  }
}

/** The LWC compiler has a place of its own in its errors. */
interface BuildError extends RollupError {
  location?: { line: number; column: number };
}

/** The problem with its place and the lines around it, with paths relative to the project. */
function describe(error: BuildError, root: string): string {
  const { loc, id, frame, location } = error;
  const { line, column } = loc ?? location ?? {};
  const file = loc?.file ?? id;
  const place = file && [file, line, column].filter((part) => part !== undefined).join(':');
  return [error.message, place, frame]
    .filter(Boolean)
    .join('\n')
    .replace(MODULE_MARKS, '')
    .replaceAll(root + path.sep, '');
}
