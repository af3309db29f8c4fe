import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { compileComponents } from '../lib/compile.ts';
import { filesBelow, packageDirectories, projectRoot } from '../org/project.ts';
import { bytesOf } from './build/scripts.ts';

/** Size of a deployed bundle. */
export interface BundleSize {
  readonly name: string;
  /** Bytes of all files: JavaScript, templates, styles and metadata. */
  readonly bytes: number;
  /** Bytes of all files, each compressed. */
  readonly gzip: number;
}

/** TypeScript sources and tests, see .forceignore. */
const NOT_DEPLOYED = /\.ts$|__(tests|mocks)__/;

/**
 * Compiles the components and measures their deployed files.
 * @throws Error when they do not compile
 */
export async function bundleSizes(): Promise<readonly BundleSize[]> {
  if ((await compileComponents()) !== 0) {
    throw new Error('The components do not compile');
  }
  const bundles = await Promise.all((await packageDirectories(projectRoot)).map(bundlesIn));
  return Promise.all(bundles.flat().map(sizeOf));
}

/** The bundle folders in a package directory, in all feature folders. */
async function bundlesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isDirectory() && path.basename(entry.parentPath) === 'lwc')
    .map((entry) => path.join(entry.parentPath, entry.name));
}

async function sizeOf(folder: string): Promise<BundleSize> {
  const files = (await filesBelow(folder)).filter((file) => !NOT_DEPLOYED.test(path.relative(folder, file)));
  const sizes = await Promise.all(files.map(async (file) => bytesOf(await readFile(file))));
  const sum = (key: 'bytes' | 'gzip'): number => sizes.reduce((total, size) => total + size[key], 0);
  return { name: path.basename(folder), bytes: sum('bytes'), gzip: sum('gzip') };
}
