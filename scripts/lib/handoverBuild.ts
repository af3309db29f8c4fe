import path from 'node:path';
import { build } from 'esbuild';
import type { BuildOptions } from 'esbuild';
import { projectRoot } from '../org/project.ts';
import { licenceNotice } from './libraries.ts';

/** Path of the built handover module. */
export const HANDOVER_FILE = path.join(projectRoot, 'handover/dist/salesforce-handover.js');

const OPTIONS = {
  entryPoints: [path.join(projectRoot, 'handover/src/index.ts')],
  absWorkingDir: projectRoot,
  bundle: true,
  minify: true,
  sourcemap: true,
  format: 'esm',
  platform: 'browser',
  // the first versions with crypto.randomUUID and private class members
  target: ['chrome92', 'firefox95', 'safari15.4'],
  metafile: true,
  logLevel: 'warning'
} as const satisfies BuildOptions;

/**
 * Builds the handover module as one ES module without imports, with the licences of bundled packages at its start and a
 * source map beside it.
 * @param outfile path of the output file
 * @returns size of the file in bytes
 */
export async function buildHandover(outfile = HANDOVER_FILE): Promise<number> {
  // only a build tells which packages are in it
  const packages = await build({ ...OPTIONS, outfile, write: false });
  const banner = { js: await licenceNotice(packages.metafile) };
  const { metafile } = await build({ ...OPTIONS, outfile, banner });
  return Object.entries(metafile.outputs).find(([name]) => !name.endsWith('.map'))?.[1].bytes ?? 0;
}
