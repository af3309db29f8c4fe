import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'rollup';
import { readMetadata, text } from '../../org/metadata.ts';
import { sourceFiles } from '../../org/project.ts';

/** An LWC module of the package directories. */
export interface PackageModule {
  name: string;
  /** Its TypeScript source, or its JavaScript where that is the source. */
  file: string;
  /** Whether it may be placed on a page. */
  exposed: boolean;
}

/** All LWC modules of the package directories. Throws when a module's metadata cannot be read. */
export async function packageModules(root?: string): Promise<PackageModule[]> {
  const metadataFiles = await sourceFiles('.js-meta.xml', root);
  return Promise.all(metadataFiles.map(packageModule));
}

async function packageModule(metadataFile: string): Promise<PackageModule> {
  const folder = path.dirname(metadataFile);
  const name = path.basename(folder);
  const source = path.join(folder, `${name}.ts`);
  const metadata = await readMetadata(metadataFile, 'LightningComponentBundle');
  return {
    name,
    file: existsSync(source) ? source : path.join(folder, `${name}.js`),
    exposed: text(metadata, 'isExposed') === 'true'
  };
}

/**
 * The module `console/packageComponents`: the constructors of all exposed components by name, from which a page takes
 * those that its definition names.
 */
export function packageComponents(modules: PackageModule[]): Plugin {
  const id = 'console/packageComponents';
  const exposed = modules.filter((module) => module.exposed);
  const imports = exposed.map(({ name }, index) => `import Component${index} from 'c/${name}';`);
  const entries = exposed.map(({ name }, index) => `[${JSON.stringify(name)}, Component${index}]`);
  return {
    name: 'package-components',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load: (source) =>
      source === `\0${id}` ? `${imports.join('\n')}\nexport default new Map([${entries.join(', ')}]);` : null
  };
}
