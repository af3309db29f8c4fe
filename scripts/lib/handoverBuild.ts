import path from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../org/project.ts';

/** Path of the built handover module. */
export const HANDOVER_FILE = path.join(projectRoot, 'handover/dist/salesforce-handover.js');

/**
 * Builds the handover module as one ES module without imports, with a source map beside it.
 * @param outfile path of the output file
 * @returns size of the file in bytes
 */
export async function buildHandover(outfile = HANDOVER_FILE): Promise<number> {
  const { metafile } = await build({
    entryPoints: [path.join(projectRoot, 'handover/src/index.ts')],
    outfile,
    bundle: true,
    minify: true,
    sourcemap: true,
    format: 'esm',
    platform: 'browser',
    // the first versions with crypto.randomUUID and private class members
    target: ['chrome92', 'firefox95', 'safari15.4'],
    metafile: true,
    logLevel: 'warning'
  });
  return Object.entries(metafile.outputs).find(([name]) => !name.endsWith('.map'))?.[1].bytes ?? 0;
}
