import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rollup';
import { projectRoot } from '../../org/project.ts';
import { vendorFile } from './vendor.ts';

const standIns = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../platform');

/** Files of this project that replace platform modules which exist only in an org. */
const STAND_INS: Record<string, string> = {
  'lightning/uiRecordApi': 'uiRecordApi.ts',
  'lightning/uiRelatedListApi': 'uiRelatedListApi.ts',
  'lightning/platformWorkspaceApi': 'platformWorkspaceApi.ts',
  'lightning/platformShowToastEvent': 'platformShowToastEvent.ts',
  'lightning/navigation': 'navigation.ts'
};

/** Whether the file of a module belongs to the replacements of platform modules. */
export function isStandIn(id: string): boolean {
  return id.startsWith(standIns + path.sep);
}

/**
 * Resolves `lwc` and `lightning/…`, to a stand-in or to the vendor build.
 * @param used gets the names of the modules that come from the vendor build
 */
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
      if (!(await this.resolve(id, path.join(projectRoot, 'package.json'), { skipSelf: true }))) {
        return this.error(`There is no module ${id}, imported by ${importer}`);
      }
      used.add(id);
      return { id, external: true };
    }
  };
}

/** URL path of a module of the vendor build. */
export function vendorUrl(key: string, moduleName: string): string {
  return `/vendor/${key}/${vendorFile(moduleName)}`;
}
