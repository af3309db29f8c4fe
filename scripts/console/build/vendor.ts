import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup, type RollupLog } from 'rollup';
import { projectRoot } from '../../org/project.ts';
import { environment, lwcCompiler, minify, namedEntries, userLocale } from './plugins.ts';

/** The platform's own modules (engine, base components), compiled once and served from a folder. */
export interface VendorBuild {
  /** Changes with the modules, their versions and the way they are built. */
  key: string;
  folder: string;
}

/** Not imported by any source, but loaded by the page before everything else. */
export const SYNTHETIC_SHADOW = '@lwc/synthetic-shadow';

/** Holds one folder for each vendor build, named by its key. */
export const vendorCache = path.join(projectRoot, 'node_modules/.cache/assistant-history-console');
const PACKAGES = /^node_modules\/(lwc|@lwc\/[^/]+|lightning-base-components|rollup|esbuild)$/;
const BUILD_CODE = ['vendor.ts', 'plugins.ts'];

/** Name of a module's file in the folder. */
export function vendorFile(moduleName: string): string {
  return `${moduleName}.js`;
}

/**
 * The build of exactly these modules, from the cache or made now (20 to 30 seconds). An interrupted build leaves nothing
 * that could be taken for a whole one.
 * @throws when a module does not exist or does not compile
 */
export async function vendorBuild(modules: Iterable<string>, onBuild: () => void): Promise<VendorBuild> {
  const names = [...new Set([...modules, 'lwc', SYNTHETIC_SHADOW])].sort();
  const key = await cacheKey(names);
  const folder = path.join(vendorCache, key);
  if (!existsSync(folder)) {
    onBuild();
    await buildInto(folder, names);
  }
  return { key, folder };
}

async function cacheKey(names: string[]): Promise<string> {
  const lock = JSON.parse(await readFile(path.join(projectRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  const versions = Object.entries(lock.packages)
    .filter(([location]) => PACKAGES.test(location))
    .map(([location, { version }]) => `${location}@${version}`);
  const here = path.dirname(fileURLToPath(import.meta.url));
  const code = await Promise.all(BUILD_CODE.map((file) => readFile(path.join(here, file), 'utf8')));
  return createHash('sha256')
    .update(JSON.stringify([names, versions, code]))
    .digest('hex')
    .slice(0, 16);
}

async function buildInto(folder: string, names: string[]): Promise<void> {
  await mkdir(vendorCache, { recursive: true });
  const unfinished = await mkdtemp(path.join(vendorCache, 'unfinished-'));
  const cleanUp = (): void => rmSync(unfinished, { recursive: true, force: true });
  // a signal ends the process in the middle of a build
  process.once('exit', cleanUp);
  try {
    await compile(unfinished, names);
    await rename(unfinished, folder);
  } catch (error) {
    // another process may have finished the same build in the meantime
    if (!existsSync(folder)) {
      throw error;
    }
  } finally {
    process.off('exit', cleanUp);
    cleanUp();
  }
}

async function compile(folder: string, names: string[]): Promise<void> {
  const bundle = await rollup({
    input: Object.fromEntries(names.map((name) => [name, name])),
    plugins: [
      namedEntries(projectRoot),
      userLocale,
      environment,
      lwcCompiler(projectRoot, [], { sourcemap: false, internals: true })
    ],
    onwarn: failOnMissing
  });
  await bundle.write({
    dir: folder,
    format: 'esm',
    entryFileNames: vendorFile('[name]'),
    chunkFileNames: 'chunks/[name]-[hash].js',
    plugins: [minify]
  });
  await bundle.close();
}

/** The base components' own warnings are not ours to mend, but a module that is missing would only show in the browser. */
function failOnMissing(warning: RollupLog): void {
  if (warning.code === 'UNRESOLVED_IMPORT') {
    throw new Error(warning.message);
  }
}
