import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

/** Name of the script that gives a page `$Lightning`. */
export const LIGHTNING_OUT = 'lightning.out.js';

const source = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../platform/lightningOut.ts');

/** The script by its name. It is no module, because a page uses what it makes while it is still being read. */
export async function lightningOutScript(): Promise<[name: string, code: string]> {
  const { code } = await transform(await readFile(source, 'utf8'), { loader: 'ts', format: 'iife', target: 'es2022' });
  return [LIGHTNING_OUT, code];
}
