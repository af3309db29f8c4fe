import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'rollup';
import { projectRoot } from '../../org/project.ts';
import { vendorFile } from './vendor.ts';

const standIns = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../platform');

/** Modules of the platform that only an org has, and the files that stand in for them. */
const STAND_INS: Record<string, string> = {
  'lightning/uiRecordApi': 'uiRecordApi.ts',
  'lightning/uiRelatedListApi': 'uiRelatedListApi.ts',
  'lightning/platformWorkspaceApi': 'platformWorkspaceApi.ts',
  'lightning/platformShowToastEvent': 'platformShowToastEvent.ts',
  'lightning/navigation': 'navigation.ts'
};

/** Whether a module, by the path of its file, is or belongs to what stands in for one of the platform. */
export function isStandIn(id: string): boolean {
  return id.startsWith(standIns + path.sep);
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
      if (!(await this.resolve(id, path.join(projectRoot, 'package.json'), { skipSelf: true }))) {
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
