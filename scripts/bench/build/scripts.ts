import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { bundlePages, type Scripts } from '../../lib/bundlePages.ts';

export type { Scripts } from '../../lib/bundlePages.ts';

export const pagesFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../pages');

/** Bundles page scripts, by their names in the folder pages. */
export function bundle(entries: readonly string[], options: BuildOptions = {}): Promise<Scripts> {
  return bundlePages(
    entries.map((name) => path.join(pagesFolder, `${name}.ts`)),
    options
  );
}

/** Size of a text in bytes, uncompressed and compressed by gzip. */
export function bytesOf(text: string | Buffer): { bytes: number; gzip: number } {
  return { bytes: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length };
}
