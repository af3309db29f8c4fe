import { build as bundle } from 'esbuild';
import type { Plugin } from 'esbuild';
import { readLabels } from '../org/deployed/labels.ts';

const CORE = 'force-app/core/main/default';

/**
 * Imports one of the viewer's modules that need no browser page, from its TypeScript source. The sources cannot be
 * imported as they are: Node does not know `c/…`, and beside them may stand emitted JavaScript of an earlier state.
 * @param name of the module, for example assistantLoader; the type argument is `typeof import('c/assistantLoader')`
 */
export async function importViewerModule<Module>(name: string): Promise<Module> {
  const { outputFiles } = await bundle({
    stdin: { contents: `export * from 'c/${name}';`, resolveDir: process.cwd(), loader: 'ts' },
    tsconfig: 'tsconfig.json',
    resolveExtensions: ['.ts'],
    plugins: [platformModules],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return (await import(`data:text/javascript;base64,${code}`)) as Module;
}

/** The platform's modules as a terminal has them: custom labels in English, the machine's locale and time zone. */
const platformModules: Plugin = {
  name: 'platform-modules',
  setup(build) {
    build.onResolve({ filter: /^@salesforce\// }, ({ path }) => ({ path, namespace: 'platform' }));
    build.onLoad({ filter: /^@salesforce\/label\/c\./, namespace: 'platform' }, async ({ path }) => ({
      contents: exported((await readLabels(CORE)).get(path.slice('@salesforce/label/c.'.length)))
    }));
    build.onLoad({ filter: /^@salesforce\/i18n\//, namespace: 'platform' }, ({ path }) => {
      const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
      return { contents: exported(path.endsWith('/timeZone') ? timeZone : locale) };
    });
  }
};

function exported(value: string | undefined): string {
  return `export default ${JSON.stringify(value)};`;
}
