import path from 'node:path';
import lwc from '@lwc/rollup-plugin';
import { transform } from 'esbuild';
import type { Plugin } from 'rollup';
import type { LwcBundle } from '../../org/deployed/bundles.ts';

type LwcOptions = NonNullable<Parameters<typeof lwc>[0]>;

/** The API version of sfdx-project.json's sourceApiVersion, which the compiler takes as a number. */
const API_VERSION = 66;

interface CompilerOptions {
  sourcemap: boolean;
  /** For evaluation in Lightning Web Security's sandbox. */
  sandboxed?: boolean;
  /** For the platform's own components, which use element internals under synthetic shadow. */
  internals?: boolean;
}

/** The official LWC compiler with the options that a page in the console is compiled with. */
export function lwcCompiler(
  rootDir: string,
  modules: LwcOptions['modules'],
  { sourcemap, sandboxed = false, internals = false }: CompilerOptions
): Plugin {
  return lwc({
    rootDir,
    modules: [...(modules ?? []), { npm: 'lightning-base-components' }],
    sourcemap,
    enableLightningWebSecurityTransforms: sandboxed,
    apiVersion: API_VERSION,
    enableDynamicComponents: true,
    enableSyntheticElementInternals: internals,
    experimentalDynamicComponent: { strictSpecifier: false }
  });
}

/** The components of the org, as the compiler finds them by name. */
export function namespaceModules(bundles: readonly LwcBundle[]): { name: string; path: string }[] {
  return bundles.map(({ name, file }) => ({ name: `c/${name}`, path: file }));
}

/** Lets a module be an entry by its name; the LWC compiler resolves names only for an importer. */
export function namedEntries(rootDir: string): Plugin {
  const importer = path.join(rootDir, 'package.json');
  return {
    name: 'named-entries',
    resolveId(id, from) {
      return from === undefined ? this.resolve(id, importer) : null;
    }
  };
}

/** Answers the questions about the environment in the engine's and the base components' sources. */
export const environment: Plugin = {
  name: 'environment',
  transform(code) {
    return code.includes('import.meta.env') || code.includes('process.env.NODE_ENV')
      ? {
          code: code
            .replaceAll('import.meta.env.SSR', 'false')
            .replaceAll('process.env.NODE_ENV', JSON.stringify('production')),
          map: null
        }
      : null;
  }
};

/** Makes the platform's modules small, as an org serves them. */
export const minify: Plugin = {
  name: 'minify',
  async renderChunk(code) {
    return {
      code: (
        await transform(code, { minify: true, charset: 'utf8', legalComments: 'none', target: 'es2022', format: 'esm' })
      ).code,
      map: null
    };
  }
};

/**
 * The user's locale as platform modules. The page carries it in the attributes of its root element, so that the same
 * build serves every locale.
 */
export const userLocale: Plugin = modulesByName('user-locale', {
  '@salesforce/i18n/lang': 'document.documentElement.lang',
  '@salesforce/i18n/dir': 'document.documentElement.dir',
  '@salesforce/i18n/locale': 'document.documentElement.dataset.locale',
  '@salesforce/i18n/timeZone': 'document.documentElement.dataset.timeZone'
});

/** Modules whose default export is an expression. */
function modulesByName(name: string, expressions: Record<string, string>): Plugin {
  const prefix = `\0${name}:`;
  return {
    name,
    resolveId: (id) => (Object.hasOwn(expressions, id) ? prefix + id : null),
    load: (id) => (id.startsWith(prefix) ? `export default ${expressions[id.slice(prefix.length)]};` : null)
  };
}
