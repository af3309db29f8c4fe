import path from 'node:path';
import { filesBelow } from '../project.ts';

/** The files of one kind of metadata in an org's tree, by the folder that the Metadata API has for it. */
export function componentFiles(tree: string, folder: string): Promise<string[]> {
  return filesBelow(path.join(tree, folder));
}

/** The API name of a component that has a file of its own. */
export function componentName(file: string): string {
  return path.basename(file).replace(/\..*$/, '');
}
