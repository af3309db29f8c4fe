import path from 'node:path';
import lwc from '@lwc/rollup-plugin';
import { transform } from 'esbuild';
import type { Plugin } from 'rollup';
import type { LwcBundle } from '../../org/deployed/bundles.ts';

type LwcOptions = NonNullable<Parameters<typeof lwc>[0]>;

/** sourceApiVersion of sfdx-project.json, as the number that the compiler expects. */
const API_VERSION = 66;

interface CompilerOptions {
  sourcemap: boolean;
  /** Applies the transforms for Lightning Web Security's sandbox. */
  sandboxed?: boolean;
  /** Supports element internals in synthetic shadow, which the base components use. */
  internals?: boolean;
}

/** The LWC compiler's Rollup plugin, with the options of the console's pages. */
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

/** Module records that map `c/…` to the components of the org. */
export function namespaceModules(bundles: readonly LwcBundle[]): { name: string; path: string }[] {
  return bundles.map(({ name, file }) => ({ name: `c/${name}`, path: file }));
}

/** Resolves entry points by module name; the LWC compiler only resolves names that a module imports. */
export function namedEntries(rootDir: string): Plugin {
  const importer = path.join(rootDir, 'package.json');
  return {
    name: 'named-entries',
    resolveId(id, from) {
      return from === undefined ? this.resolve(id, importer) : null;
    }
  };
}

/** Replaces environment variables in the sources of the engine and the base components. */
export const replaceEnvironment: Plugin = {
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

/** Minifies chunks, as an org does. */
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
 * Resolves the `@salesforce/i18n/…` modules. They read the attributes of the page's root element, so that one build serves
 * every locale.
 */
export const userLocale: Plugin = expressionModules('user-locale', {
  '@salesforce/i18n/lang': 'document.documentElement.lang',
  '@salesforce/i18n/dir': 'document.documentElement.dir',
  '@salesforce/i18n/locale': 'document.documentElement.dataset.locale',
  '@salesforce/i18n/timeZone': 'document.documentElement.dataset.timeZone'
});

/** Resolves module names to modules whose default export is a JavaScript expression. */
function expressionModules(name: string, expressions: Record<string, string>): Plugin {
  const prefix = `\0${name}:`;
  return {
    name,
    resolveId: (id) => (Object.hasOwn(expressions, id) ? prefix + id : null),
    load: (id) => (id.startsWith(prefix) ? `export default ${expressions[id.slice(prefix.length)]};` : null)
  };
}
