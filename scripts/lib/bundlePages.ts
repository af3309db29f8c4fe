import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';

/** Scripts by file name. */
export type Scripts = ReadonlyMap<string, string>;

/** Bundles page scripts for production: minified, without source maps, with code splitting. */
export async function bundlePages(entryPoints: string[], options: BuildOptions = {}): Promise<Scripts> {
  const { outputFiles } = await build({
    entryPoints,
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
