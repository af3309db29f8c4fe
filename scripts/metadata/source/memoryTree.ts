import { basename, dirname } from 'node:path';
import { Readable } from 'node:stream';
import { VirtualTreeContainer } from '@salesforce/source-deploy-retrieve';
import type { VirtualDirectory } from '@salesforce/source-deploy-retrieve';

/** Files in memory, which the library resolves, reads and converts as it does files on disk. */
export class MemoryTree extends VirtualTreeContainer {
  /** @param files contents by absolute path */
  constructor(files: ReadonlyMap<string, Buffer>) {
    super(directoriesOf(files));
  }

  /** The library's own virtual tree has no streams, without which nothing can be converted. */
  override stream(path: string): Readable {
    return Readable.from([this.readFileSync(path)]);
  }
}

function directoriesOf(files: ReadonlyMap<string, Buffer>): VirtualDirectory[] {
  const children = new Map<string, VirtualDirectory['children']>();
  const childrenOf = (folder: string): VirtualDirectory['children'] => {
    const known = children.get(folder);
    if (known) {
      return known;
    }
    const added: VirtualDirectory['children'] = [];
    children.set(folder, added);
    if (dirname(folder) !== folder) {
      childrenOf(dirname(folder)).push(basename(folder));
    }
    return added;
  };
  for (const [path, data] of files) {
    childrenOf(dirname(path)).push({ name: basename(path), data });
  }
  return [...children].map(([dirPath, entries]) => ({ dirPath, children: entries }));
}
