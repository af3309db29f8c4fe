import type { Plugin } from 'rollup';
import type { LwcBundle } from '../../org/deployed/bundles.ts';

/**
 * The module `console/packageComponents`: the constructors of all exposed components by name, from which a page takes
 * those that its definition names.
 */
export function packageComponents(bundles: readonly LwcBundle[]): Plugin {
  const id = 'console/packageComponents';
  const exposed = bundles.filter((bundle) => bundle.exposed);
  const imports = exposed.map(({ name }, index) => `import Component${index} from 'c/${name}';`);
  const entries = exposed.map(({ name }, index) => `[${JSON.stringify(name)}, Component${index}]`);
  return {
    name: 'package-components',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (source) =>
      source === `\0${id}` ? `${imports.join('\n')}\nexport default new Map([${entries.join(', ')}]);` : null
  };
}
