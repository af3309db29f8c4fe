import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';

/** File name of the script that defines `$Lightning` in a page. */
export const LIGHTNING_OUT = 'lightning.out.js';

const source = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../platform/lightningOut.ts');

/** The compiled script, with its file name. It is a classic script, because inline scripts of the page use `$Lightning`. */
export async function lightningOutScript(): Promise<[name: string, code: string]> {
  const { code } = await transform(await readFile(source, 'utf8'), { loader: 'ts', format: 'iife', target: 'es2022' });
  return [LIGHTNING_OUT, code];
}
