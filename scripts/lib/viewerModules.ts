import { build } from 'esbuild';

/**
 * Imports one of the viewer's modules that need no browser page, from its TypeScript source. The sources cannot be
 * imported as they are: Node does not know `c/…`, and beside them may stand emitted JavaScript of an earlier state.
 * @param name of the module, for example assistantLoader; the type argument is `typeof import('c/assistantLoader')`
 */
export async function importViewerModule<Module>(name: string): Promise<Module> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from 'c/${name}';`, resolveDir: process.cwd(), loader: 'ts' },
    tsconfig: 'tsconfig.json',
    resolveExtensions: ['.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)) as Module;
}
