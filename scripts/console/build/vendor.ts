import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup, type RollupLog } from 'rollup';
import { projectRoot } from '../../org/project.ts';
import { lwcCompiler, minify, namedEntries, replaceEnvironment, userLocale } from './plugins.ts';

/** The LWC engine and the base components, compiled once and served from a folder. */
export interface VendorBuild {
  /** Name of the folder; it changes with the modules, their versions and the code that builds them. */
  key: string;
  folder: string;
}

/** The polyfill that pages load before all other modules; no source imports it. */
export const SYNTHETIC_SHADOW = '@lwc/synthetic-shadow';

/** Folder with one folder for each vendor build, named by its key. */
export const vendorCache = path.join(projectRoot, 'node_modules/.cache/assistant-history-console');
const PACKAGES = /^node_modules\/(lwc|@lwc\/[^/]+|lightning-base-components|rollup|esbuild)$/;
const BUILD_SOURCES = ['vendor.ts', 'plugins.ts'];

/** Path of a module's file in the folder. */
export function vendorFile(moduleName: string): string {
  return `${moduleName}.js`;
}

/**
 * A build that contains the modules: a cached one, or a new one, which takes 20 to 30 seconds. An interrupted build leaves
 * no partial folder behind.
 * @param onBuild called before a new build
 * @throws Error when a module does not exist or does not compile
 */
export async function vendorBuild(modules: Iterable<string>, onBuild: () => void): Promise<VendorBuild> {
  const names = [...new Set([...modules, 'lwc', SYNTHETIC_SHADOW])].sort();
  const toolchain = await toolchainHash();
  const cached = await findCached(toolchain, names);
  if (cached !== undefined) {
    return { key: cached, folder: path.join(vendorCache, cached) };
  }
  const key = `${toolchain}_${hashOf(names)}`;
  const folder = path.join(vendorCache, key);
  onBuild();
  await buildInto(folder, names);
  return { key, folder };
}

/** The key of a cached build with at least these modules. */
async function findCached(toolchain: string, names: readonly string[]): Promise<string | undefined> {
  const keys = await readdir(vendorCache).catch(() => []);
  return keys.find(
    (key) =>
      key.startsWith(`${toolchain}_`) &&
      names.every((name) => existsSync(path.join(vendorCache, key, vendorFile(name))))
  );
}

/** Identifies the versions of the packages and the code that builds them. */
async function toolchainHash(): Promise<string> {
  const lock = JSON.parse(await readFile(path.join(projectRoot, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { version?: string }>;
  };
  const versions = Object.entries(lock.packages)
    .filter(([location]) => PACKAGES.test(location))
    .map(([location, { version }]) => `${location}@${version}`);
  const here = path.dirname(fileURLToPath(import.meta.url));
  const code = await Promise.all(BUILD_SOURCES.map((file) => readFile(path.join(here, file), 'utf8')));
  return hashOf([versions, code]);
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

async function buildInto(folder: string, names: string[]): Promise<void> {
  await mkdir(vendorCache, { recursive: true });
  const unfinished = await mkdtemp(path.join(vendorCache, 'unfinished-'));
  const cleanUp = (): void => rmSync(unfinished, { recursive: true, force: true });
  // runs when a signal ends the process during the build
  process.once('exit', cleanUp);
  try {
    await compile(unfinished, names);
    await rename(unfinished, folder);
  } catch (error) {
    // another process may have finished the same build first
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
      replaceEnvironment,
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

/** Fails for a missing module, which would otherwise only fail in the browser; other warnings concern third-party code. */
function failOnMissing(warning: RollupLog): void {
  if (warning.code === 'UNRESOLVED_IMPORT') {
    throw new Error(warning.message);
  }
}
