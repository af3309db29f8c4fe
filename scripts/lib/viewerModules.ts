import { build as bundle } from 'esbuild';
import type { Plugin } from 'esbuild';
import { readLabels } from '../org/deployed/labels.ts';
import { memoize } from './memoize.ts';

const CORE = 'force-app/core/main/default';

/**
 * Imports a module of the viewer that does not need a browser, from its TypeScript sources. It is bundled first, because
 * Node cannot resolve `c/…` and could load outdated JavaScript that was emitted beside the sources.
 * @param name of the module, for example assistantLoader; the type argument is `typeof import('c/assistantLoader')`
 */
export async function importViewerModule<Module>(name: string): Promise<Module> {
  return (await import(await bundledUrl(name))) as Module;
}

/** Bundles a module of the viewer to a data: URL. */
const bundledUrl = memoize(async (name: string): Promise<string> => {
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
  return `data:text/javascript;base64,${code}`;
});

/** Resolves platform modules: custom labels in English, and the locale and time zone of the machine. */
const platformModules: Plugin = {
  name: 'platform-modules',
  setup(build) {
    build.onResolve({ filter: /^@salesforce\// }, ({ path }) => ({ path, namespace: 'platform' }));
    build.onLoad({ filter: /^@salesforce\/label\/c\./, namespace: 'platform' }, async ({ path }) => ({
      contents: defaultExport((await readLabels(CORE)).get(path.slice('@salesforce/label/c.'.length)))
    }));
    build.onLoad({ filter: /^@salesforce\/i18n\//, namespace: 'platform' }, ({ path }) => {
      const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
      return { contents: defaultExport(path.endsWith('/timeZone') ? timeZone : locale) };
    });
  }
};

function defaultExport(value: string | undefined): string {
  return `export default ${JSON.stringify(value)};`;
}
