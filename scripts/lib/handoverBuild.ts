import path from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../org/project.ts';

/** The one file of the handover module. */
export const HANDOVER_FILE = path.join(projectRoot, 'handover/dist/salesforce-handover.js');

/**
 * Builds the handover module: one ES module without imports, and its source map beside it.
 * @param outfile where the file goes
 * @returns bytes of the file
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
    // what has crypto.randomUUID and private members, the newest things that the module uses
    target: ['chrome92', 'firefox95', 'safari15.4'],
    metafile: true,
    logLevel: 'warning'
  });
  return Object.entries(metafile.outputs).find(([name]) => !name.endsWith('.map'))?.[1].bytes ?? 0;
}
