import type { Plugin } from 'rollup';
import type { LwcBundle } from '../../org/deployed/bundles.ts';

/** Name of the module that exports the constructors of all exposed components, by component name. */
export const PACKAGE_COMPONENTS = 'console/packageComponents';

/** Resolves PACKAGE_COMPONENTS for pages without the sandbox: it imports the components as modules of the page. */
export function packageComponents(bundles: readonly LwcBundle[]): Plugin {
  const exposed = bundles.filter((bundle) => bundle.exposed);
  const imports = exposed.map(({ name }, index) => `import Component${index} from 'c/${name}';`);
  const entries = exposed.map(({ name }, index) => `[${JSON.stringify(name)}, Component${index}]`);
  return virtualModule(PACKAGE_COMPONENTS, `${imports.join('\n')}\nexport default new Map([${entries.join(', ')}]);`);
}

/** Resolves one module name to generated JavaScript. */
export function virtualModule(id: string, code: string): Plugin {
  return {
    name: id,
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (source) => (source === `\0${id}` ? code : null)
  };
}
