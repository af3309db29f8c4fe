import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rollup';
import { children, readMetadata, text } from '../../org/metadata.ts';
import { sourceFiles } from '../../org/project.ts';
import { vendorFile } from './vendor.ts';

const standIns = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../platform');

/** Modules of the platform that only an org has, and the files that stand in for them. */
const STAND_INS: Record<string, string> = {
  'lightning/uiRecordApi': 'uiRecordApi.ts',
  'lightning/platformShowToastEvent': 'platformShowToastEvent.ts',
  'lightning/navigation': 'navigation.ts'
};

const USER_ID = '005000000000001AAA';

/** All custom labels of the package directories: value by name. Throws for a label without a name or value. */
export async function readLabels(root?: string): Promise<Map<string, string>> {
  const labels = new Map<string, string>();
  for (const file of await sourceFiles('.labels-meta.xml', root)) {
    for (const label of children(await readMetadata(file, 'CustomLabels'), 'labels')) {
      const name = text(label, 'fullName');
      const value = text(label, 'value');
      if (!name || value === undefined) {
        throw new Error(`${file}: a label needs fullName and value`);
      }
      labels.set(name, value);
    }
  }
  return labels;
}

/** The stand-ins for modules whose content is data of the org. An unknown label fails the build, as a deployment would. */
export function scopedModules(labels: Map<string, string>): Plugin {
  const prefix = '\0salesforce:';
  return {
    name: 'salesforce-modules',
    resolveId(id) {
      return /^@salesforce\/(label\/c\.|schema\/|customPermission\/|user\/)/.test(id) ? prefix + id : null;
    },
    load(id) {
      if (!id.startsWith(prefix)) {
        return null;
      }
      const [, kind = '', name = ''] = /^@salesforce\/(\w+)\/(.+)$/.exec(id.slice(prefix.length)) ?? [];
      const value = scopedValue(kind, name, labels);
      if (value === undefined) {
        return this.error(`There is no ${kind} ${name}`);
      }
      return `export default ${value};`;
    }
  };
}

/** The module's value as JavaScript text; undefined when the org has nothing of that name. */
function scopedValue(kind: string, name: string, labels: Map<string, string>): string | undefined {
  switch (kind) {
    case 'label':
      return JSON.stringify(labels.get(name.replace(/^c\./, '')));
    case 'schema': {
      const [objectApiName, ...field] = name.split('.');
      const reference = field.length > 0 ? { objectApiName, fieldApiName: field.join('.') } : { objectApiName };
      return JSON.stringify(reference);
    }
    case 'customPermission':
      // the platform gives undefined to a user without the permission, and the local user has none
      return 'undefined';
    default:
      return JSON.stringify({ Id: USER_ID, isGuest: false }[name]);
  }
}

/** Resolves the platform's component modules: to a stand-in, or to the vendor build, whose modules it collects. */
export function platformModules(used: Set<string>): Plugin {
  return {
    name: 'platform-modules',
    async resolveId(id, importer) {
      const standIn = STAND_INS[id];
      if (standIn) {
        return path.join(standIns, standIn);
      }
      if (id !== 'lwc' && !id.startsWith('lightning/')) {
        return null;
      }
      if (!(await this.resolve(id, importer, { skipSelf: true }))) {
        return this.error(`There is no module ${id}, imported by ${importer}`);
      }
      used.add(id);
      return { id, external: true };
    }
  };
}

/** Where the page loads a module of the vendor build from. */
export function vendorUrl(key: string, moduleName: string): string {
  return `/vendor/${key}/${vendorFile(moduleName)}`;
}
