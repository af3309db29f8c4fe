import type { Plugin } from 'rollup';
import type { LwcBundle } from '../../org/deployed/bundles.ts';

/** The module that has the constructors of all exposed components by name. */
export const PACKAGE_COMPONENTS = 'console/packageComponents';

/** That module as a page without a sandbox has it: the components are the page's own modules. */
export function packageComponents(bundles: readonly LwcBundle[]): Plugin {
  const exposed = bundles.filter((bundle) => bundle.exposed);
  const imports = exposed.map(({ name }, index) => `import Component${index} from 'c/${name}';`);
  const entries = exposed.map(({ name }, index) => `[${JSON.stringify(name)}, Component${index}]`);
  return madeModule(PACKAGE_COMPONENTS, `${imports.join('\n')}\nexport default new Map([${entries.join(', ')}]);`);
}

/** A module that no file has. @param code JavaScript */
export function madeModule(id: string, code: string): Plugin {
  return {
    name: id,
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (source) => (source === `\0${id}` ? code : null)
  };
}
