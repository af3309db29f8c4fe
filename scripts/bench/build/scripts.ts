import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';

/** Scripts by the name under which the host serves them. */
export type Scripts = ReadonlyMap<string, string>;

export const pagesFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../pages');

/** Bundles page scripts for production: minified, without maps, and in pieces where the sources load them so. */
export async function bundle(entries: readonly string[], options: BuildOptions = {}): Promise<Scripts> {
  const { outputFiles } = await build({
    entryPoints: entries.map((name) => path.join(pagesFolder, `${name}.ts`)),
    outdir: '/',
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
    write: false,
    ...options
  });
  return new Map((outputFiles ?? []).map(({ path: file, text }) => [path.basename(file), text]));
}

/** Bytes of a text as it is, and as a server would compress it. */
export function bytesOf(text: string | Buffer): { bytes: number; gzip: number } {
  return { bytes: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length };
}
