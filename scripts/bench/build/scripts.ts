import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import type { BuildOptions } from 'esbuild';
import { bundlePages, type Scripts } from '../../lib/bundlePages.ts';

export type { Scripts } from '../../lib/bundlePages.ts';

export const pagesFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../pages');

/** Bundles the pages of contestants. */
export function bundle(entries: readonly string[], options: BuildOptions = {}): Promise<Scripts> {
  return bundlePages(
    entries.map((name) => path.join(pagesFolder, `${name}.ts`)),
    options
  );
}

/** Bytes of a text as it is, and as a server would compress it. */
export function bytesOf(text: string | Buffer): { bytes: number; gzip: number } {
  return { bytes: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length };
}
