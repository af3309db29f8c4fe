import path from 'node:path';
import { filesBelow } from '../project.ts';

/** The files in a folder of the Metadata API's format, such as `tabs`. */
export function componentFiles(tree: string, folder: string): Promise<string[]> {
  return filesBelow(path.join(tree, folder));
}

/** The API name of a component, from the name of its file. */
export function componentName(file: string): string {
  return path.basename(file).replace(/\..*$/, '');
}
